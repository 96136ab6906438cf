"""How far a broadcast is."""

from functions.messages.models.broadcasts import BroadcastView
from functions.messages.operations.broadcasts import broadcasts
from functions.messages.rules.broadcasts.broadcasts import UnknownBroadcast
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/messages/broadcasts/{broadcast_id}", errors=(UnknownBroadcast,))
async def get_broadcast(admin: Admin, broadcast_id: Id, tx: Transaction) -> BroadcastView:
    """Get a broadcast.

    Returns a broadcast, with the number of players who have received it.

    Cost: a read and an aggregation.
    """
    return await broadcasts.show(tx, broadcast_id)
