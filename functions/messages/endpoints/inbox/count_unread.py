"""How many messages I have not read."""

from functions.messages.models.messages import UnreadCount
from functions.messages.operations.inbox import inboxes
from functions.messages.store.messages import UNREAD_PAGE
from shared.declare import CachedPage, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("GET /api/v1/messages/unread", cache=CachedPage(UNREAD_PAGE, seconds=60))
async def count_unread(player: Player, tx: Transaction) -> UnreadCount:
    """Count my unread messages.

    Returns how many of your messages are unread. A message to all players, and one to an account that was merged into
    yours, counts within a minute; any other message counts at once.

    Cost: a read, and one for each thousand unread messages, when not cached.
    """
    return await inboxes.unread(tx, player.id)
