"""A message for a wallet to sign."""

from functions.auth.models.identities.wallets import NonceIssued, NonceRequest
from functions.auth.operations.identities import wallet_messages
from functions.auth.rules.identities.wallets import OriginNotAllowed
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /v1/auth/nonce", rate=AUTH_RATE, status=201, errors=(OriginNotAllowed,))
async def create_nonce(body: NonceRequest, context: RequestContext, tx: Transaction) -> NonceIssued:
    """Create a message for a wallet sign-in.

    The wallet signs the message, which is valid for five minutes and one sign-in. It names the page that asks
    (`Origin`).

    Cost: one write, no read.

    Source: CryptoTribes 5.1.
    """
    return wallet_messages.issue(tx, body.wallet_address, context.origin)
