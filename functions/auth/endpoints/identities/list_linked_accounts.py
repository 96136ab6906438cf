"""What is linked to my account."""

import asyncio

from functions.auth.models.identities.links import LinkedAccounts
from functions.auth.rules.identities import links as rules
from functions.auth.store import accounts, identities
from shared.declare import endpoint
from shared.errors import Unauthenticated
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/linked-accounts")
async def list_linked_accounts(player: Player, tx: Transaction) -> LinkedAccounts:
    """List my identities.

    Every identity of the account, since when it is linked, and whether it can be unlinked.

    Cost: the account and a query, at once.
    """
    user, linked = await asyncio.gather(accounts.user(tx, player.id), identities.identities_of(player.id))
    if user is None:
        raise Unauthenticated
    return rules.shown(user, linked, tx.now)
