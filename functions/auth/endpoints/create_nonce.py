"""A message for a wallet to sign."""

from functions.auth.models.wallets import NonceIssued, NonceRequest
from functions.auth.store import wallets
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction


@endpoint("POST /v1/auth/nonce", rate=Rate.AUTH, status=201)
async def create_nonce(body: NonceRequest, tx: Transaction) -> NonceIssued:
    """Give out a message that is good for five minutes and one sign-in (CryptoTribes 5.1). Writes it, reads nothing."""
    return wallets.issue(tx, body.wallet_address)
