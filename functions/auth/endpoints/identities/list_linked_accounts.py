"""What is linked to my account."""

import asyncio

from functions.auth.models.identities.links import LinkedAccounts
from functions.auth.operations.identities import connected
from functions.auth.rules.identities import links as rules
from functions.auth.store import accounts, identities
from shared.declare import endpoint
from shared.errors import Unauthenticated
from shared.extension_points import CONNECTIONS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/linked-accounts", extension_points=(CONNECTIONS,))
async def list_linked_accounts(player: Player, tx: Transaction) -> LinkedAccounts:
    """List my identities.

    Every identity of the account, since when it is linked, and whether it can be unlinked. A Twitch account is listed,
    too, though it signs nobody in. The answer also says whether the account has a password and a second factor.

    Cost: the account and two queries, at once.
    """
    user, linked, connections = await asyncio.gather(
        accounts.user(tx, player.id), identities.identities_of(player.id), connected.connections_of(player.id)
    )
    if user is None:
        raise Unauthenticated
    return rules.shown(user, linked, tx.now, connections)
