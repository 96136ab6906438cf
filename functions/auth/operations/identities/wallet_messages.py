"""Messages for wallets to sign: given out, and checked once."""

import secrets
from datetime import timedelta

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.proofs import VerifiedIdentity, WalletProof
from functions.auth.models.identities.wallets import NonceIssued, WalletNonce, WalletPurpose
from functions.auth.rules.identities.wallets import (
    NONCE_SECONDS,
    SignatureRejected,
    check_message,
    checked_address,
    message_to_sign,
    nonce_of,
    page_of,
    signer_of,
)
from functions.auth.settings import settings
from functions.auth.store.wallet_nonces import NONCES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings as deployment


def issue(
    tx: Transaction, written: str, origin: str, purpose: WalletPurpose = WalletPurpose.SIGN_IN, user_id: str = ""
) -> NonceIssued:
    """A message for an address to sign on the page at `origin`, kept until it comes back or expires.

    Raises InvalidRequest, OriginNotAllowed.
    """
    configured = deployment()
    nonce, expire_at = secrets.token_hex(16), tx.now + timedelta(seconds=NONCE_SECONDS)
    page = page_of(origin, (*configured.cors_origins, configured.public_origin))
    asked = WalletNonce(
        address=checked_address(written), message="", purpose=purpose, user_id=user_id, expire_at=expire_at
    )
    message = message_to_sign(asked, page, settings().eth_chain_id, nonce, tx.now)
    tx.create(NONCES, nonce, asked.model_copy(update={"message": message}))
    return NonceIssued(wallet_address=asked.address, nonce=nonce, message=message, expires_at=expire_at)


async def verified(
    proof: WalletProof, purpose: WalletPurpose = WalletPurpose.SIGN_IN, user_id: str = ""
) -> VerifiedIdentity:
    """Who has signed a message that was given out here, for this purpose and, unless it signs in, this account.

    The message is spent by a commit of its own: whatever follows, a signature is good for one try.
    Raises InvalidRequest, SignatureRejected, NonceRejected.
    """
    address = checked_address(proof.wallet_address)
    nonce = nonce_of(proof.message)
    if signer_of(proof.message, proof.signature) != address:
        raise SignatureRejected

    async def spend(tx: Transaction) -> None:
        check_message(await tx.get(NONCES, nonce), proof, (purpose, user_id), tx.now)
        tx.delete(NONCES, nonce)

    await transaction.run(spend)
    return VerifiedIdentity(provider=Provider.WALLET, subject=address)
