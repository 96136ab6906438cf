"""Wallets that sign: the proof of an identity that needs no partner."""

import uuid
from typing import Any

import jwt
from coincurve import PrivateKey

from functions.auth.models.identities.wallets import WalletPurpose
from functions.auth.operations.identities import wallet_messages
from functions.auth.rules.identities.wallets import checksummed, keccak
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


class Wallet:
    """A key that nobody else has."""

    def __init__(self) -> None:
        self._key = PrivateKey()
        self.address = checksummed(keccak(self._key.public_key.format(compressed=False)[1:])[-20:].hex())

    async def proof(
        self, purpose: WalletPurpose = WalletPurpose.SIGN_IN, user_id: str = "", origin: str = ""
    ) -> dict[str, Any]:
        """A message that was just given out, signed; good for one try."""

        async def issue(tx: Transaction) -> str:
            return wallet_messages.issue(tx, self.address, origin, purpose, user_id).message

        message = await transaction.run(issue)
        text = message.encode()
        hashed = keccak(b"\x19Ethereum Signed Message:\n" + str(len(text)).encode() + text)
        signed = self._key.sign_recoverable(hashed, hasher=None)
        signature = "0x" + (signed[:64] + bytes([27 + signed[64]])).hex()
        return {"wallet_address": self.address, "message": message, "signature": signature}

    async def proof_to_link(self, token: str) -> dict[str, Any]:
        """A signed message that links the wallet to the account of an access token."""
        return await self.proof(WalletPurpose.LINK, _account_of(token))

    async def proof_again(self, token: str) -> dict[str, Any]:
        """A signed message that shows once more whose the account of an access token is."""
        return await self.proof(WalletPurpose.REAUTHENTICATE, _account_of(token))


def _account_of(token: str) -> str:
    return str(jwt.decode(token, options={"verify_signature": False})["sub"])


def new_id() -> str:
    """An id that nothing has."""
    return uuid.uuid4().hex
