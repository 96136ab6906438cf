"""Messages that Ethereum wallets sign: to sign in, to be linked, to show once more who it is."""

from enum import StrEnum
from typing import Literal

from pydantic import Field, SecretStr

from functions.auth.models.accounts.ages import NewPlayersAge
from functions.auth.models.identities.proofs import WalletProof
from shared.model import Model, Moment


class WalletPurpose(StrEnum):
    """What a signed message is good for, and for nothing else."""

    SIGN_IN = "sign_in"
    LINK = "link"
    REAUTHENTICATE = "reauthenticate"


class NonceRequest(Model):
    """The wallet's address: in lower case, in upper case, or with its checksum (EIP-55)."""

    wallet_address: str = Field(pattern="^0x[0-9a-fA-F]{40}$", examples=["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"])


class LinkNonceRequest(NonceRequest):
    """The wallet's address, and what its signature is for: to link it, or to confirm the player's identity."""

    purpose: Literal[WalletPurpose.LINK, WalletPurpose.REAUTHENTICATE] = WalletPurpose.LINK


class NonceIssued(Model):
    """The message to sign with personal_sign, unchanged, before it expires."""

    wallet_address: str
    nonce: str
    message: str
    expires_at: Moment


class WalletNonce(Model):
    """A message that was given out and has not come back signed. `auth_wallet_nonces/{nonce}`.

    `user_id` is the account that it is for, unless it signs in.
    """

    address: str
    message: str
    purpose: WalletPurpose = WalletPurpose.SIGN_IN
    user_id: str = ""
    expire_at: Moment


class WalletSignIn(WalletProof):
    """A signed message."""

    age: NewPlayersAge = None
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")


class WalletRefresh(Model):
    """The refresh token of this session."""

    refresh_token: SecretStr = Field(min_length=1, max_length=512, examples=["<session>.<account>.<secret>"])
