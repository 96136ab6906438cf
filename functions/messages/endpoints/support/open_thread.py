"""Ask the game's support."""

from functions.messages.models.support import OpenThread, ThreadView
from functions.messages.operations.support import threads
from functions.messages.rules.support.limits import DailyThreadsUsed
from functions.messages.rules.support.threads import TooManyThreads
from shared.declare import endpoint
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /api/v1/messages/support", status=201, errors=(TooManyThreads, DailyThreadsUsed), extension_points=(NOTICES,)
)
async def open_thread(player: Player, body: OpenThread, tx: Transaction) -> ThreadView:
    """Open a support thread.

    Opens a support thread. The inbox confirms it, and later says that there is an answer. A player can have only a few
    open threads at once, and opens only some in a day (UTC). Send an Idempotency-Key, so that a request that is sent
    twice opens one.

    Cost: one read; writes the thread, its entry, the inbox and the message.

    Source: Player Platform, sprint 4.
    """
    return await threads.open_thread(tx, player.id, body)
