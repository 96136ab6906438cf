"""One of my support threads."""

from functions.messages.models.support import ThreadView
from functions.messages.operations.support import threads
from functions.messages.rules.support.threads import UnknownThread
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/messages/support/{thread_id}", errors=(UnknownThread,))
async def get_my_thread(player: Player, thread_id: Id, tx: Transaction) -> ThreadView:
    """Get one of my support threads.

    Returns the thread with its entries in order.

    Cost: two reads in one call, and one for each entry.
    """
    return await threads.show(tx, player.id, thread_id)
