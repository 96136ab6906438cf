"""Close one of my support threads."""

from functions.messages.models.support import ThreadSummary
from functions.messages.operations.support import threads
from functions.messages.rules.support.threads import UnknownThread
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/messages/support/{thread_id}/close", errors=(UnknownThread,))
async def close_my_thread(player: Player, thread_id: Id, tx: Transaction) -> ThreadSummary:
    """Close a support thread.

    Closes the thread. A reply reopens it, unless it was closed too long ago. Closing it again changes nothing.

    Cost: two reads in one call; writes the thread and the inbox.
    """
    return await threads.close(tx, player.id, thread_id)
