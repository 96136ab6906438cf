"""A message for a wallet to sign that is for my account."""

from functions.auth.models.wallets import LinkNonceRequest, NonceIssued
from functions.auth.operations import wallet_messages
from functions.auth.rules.wallets import OriginNotAllowed
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/link/nonce", rate=Rate.AUTH, status=201, errors=(OriginNotAllowed,))
async def create_link_nonce(
    player: Player, body: LinkNonceRequest, context: RequestContext, tx: Transaction
) -> NonceIssued:
    """Give out a message that links a wallet to the caller's account, or shows once more who they are.

    It names the account, and is good for five minutes, once, and in that account alone: a message of
    `POST /v1/auth/nonce` links nothing. Writes it, reads nothing.
    """
    return wallet_messages.issue(tx, body.wallet_address, context.origin, body.purpose, player.id)
