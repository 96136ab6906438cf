"""Write in one of my support threads."""

from functions.messages.models.support import ThreadSummary, WriteEntry
from functions.messages.operations.support import threads
from functions.messages.rules.support.threads import ThreadFull, ThreadOver, TooManyThreads, UnknownThread
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /api/v1/messages/support/{thread_id}/reply",
    status=201,
    errors=(UnknownThread, ThreadFull, ThreadOver, TooManyThreads),
)
async def reply_in_thread(player: Player, thread_id: Id, body: WriteEntry, tx: Transaction) -> ThreadSummary:
    """Reply in a support thread.

    A thread that was answered, or closed not too long ago, is reopened; a closed one only while you have fewer threads
    open than there may be.

    Cost: two reads in one call; writes the thread and the entry, and the inbox where the thread is open again.

    Source: Player Platform, sprint 4.
    """
    return await threads.reply(tx, player.id, thread_id, body)
