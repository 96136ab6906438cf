"""A message for a wallet to sign that is for my account."""

from datetime import timedelta

from functions.auth.models.identities.wallets import LinkNonceRequest, NonceIssued
from functions.auth.operations.identities import wallet_messages
from functions.auth.rules.identities.wallets import NONCE_SECONDS, OriginNotAllowed
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/link/nonce",
    rate=AUTH_RATE,
    status=201,
    errors=(OriginNotAllowed,),
    replayable_for=timedelta(seconds=NONCE_SECONDS),
)
async def create_link_nonce(
    player: Player, body: LinkNonceRequest, context: RequestContext, tx: Transaction
) -> NonceIssued:
    """Create a message for linking a wallet.

    The wallet signs the message, which links the wallet to this account or confirms the player's identity (`purpose`).
    The message is valid for five minutes, once, for this account only. Messages of `POST /v1/auth/nonce` do not link.

    Cost: one write, no read.
    """
    return wallet_messages.issue(tx, body.wallet_address, context.origin, body.purpose, player.id)
