"""The messages that wallets sign, in Firestore, and what an Ethereum node says of a wallet."""

import secrets
from datetime import timedelta

from functions.auth.models.identities import Provider
from functions.auth.models.proofs import VerifiedIdentity, WalletProof
from functions.auth.models.wallets import NonceIssued, WalletNonce
from functions.auth.rules.wallets import (
    NONCE_SECONDS,
    NonceRejected,
    SignatureRejected,
    checked_address,
    message_to_sign,
    nonce_of,
    signer_of,
)
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.settings import settings

NONCES = Collection("auth_wallet_nonces", WalletNonce)


def issue(tx: Transaction, written: str) -> NonceIssued:
    """A message for an address to sign, kept until it comes back or expires. Raises InvalidRequest."""
    configured = settings()
    address, nonce = checked_address(written), secrets.token_hex(16)
    message = message_to_sign(address, configured.public_origin, configured.eth_chain_id, nonce, tx.now)
    expires_at = tx.now + timedelta(seconds=NONCE_SECONDS)
    tx.create(NONCES, nonce, WalletNonce(address=address, message=message, expire_at=expires_at))
    return NonceIssued(wallet_address=address, nonce=nonce, message=message, expires_at=expires_at)


async def verified(proof: WalletProof) -> VerifiedIdentity:
    """Who has signed a message that was given out here.

    The message is spent by a commit of its own: whatever follows, a signature is good for one try.
    Raises InvalidRequest, SignatureRejected, NonceRejected.
    """
    address = checked_address(proof.wallet_address)
    nonce = nonce_of(proof.message)
    if signer_of(proof.message, proof.signature) != address:
        raise SignatureRejected

    async def spend(tx: Transaction) -> None:
        given = await tx.get(NONCES, nonce)
        if given is None or given.expire_at <= tx.now or (given.address, given.message) != (address, proof.message):
            raise NonceRejected
        tx.delete(NONCES, nonce)

    await transaction.run(spend)
    return VerifiedIdentity(provider=Provider.WALLET, subject=address)
