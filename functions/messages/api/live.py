"""What a player's live document shows of the inbox."""

from functions.messages.models.messages import UnreadCount
from functions.messages.operations.inbox import inboxes
from functions.messages.store.messages import LIVE_SECTION
from shared.firestore import transaction

SECTION = LIVE_SECTION


async def live_section(player_id: str) -> UnreadCount:
    """How many messages are unread (a read, and one for each thousand)."""
    return await transaction.run(lambda tx: inboxes.unread(tx, player_id))
