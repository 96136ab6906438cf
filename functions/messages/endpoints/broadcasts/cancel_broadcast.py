"""Cancel a broadcast."""

from functions.messages.models.broadcasts import BroadcastView
from functions.messages.operations.broadcasts import broadcasts
from functions.messages.rules.broadcasts.broadcasts import BroadcastOver, UnknownBroadcast
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/messages/broadcasts/{broadcast_id}/cancel", errors=(UnknownBroadcast, BroadcastOver))
async def cancel_broadcast(admin: Admin, broadcast_id: Id, tx: Transaction) -> BroadcastView:
    """Cancel a broadcast.

    Stops a broadcast. A message to all players disappears from every inbox. A message to a segment or a list reaches no
    further player; those who have received it keep it.

    Cost: a read and an aggregation; two writes, or one and one for each range of players.
    """
    return await broadcasts.cancel(tx, broadcast_id)
