"""Keep in the inbox what other services tell players."""

from functions.messages.operations.inbox import notices
from shared.declare import subscriber
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction


@subscriber(PlayerNotice, extension_points=(NOTICES,))
async def keep_notice(notice: PlayerNotice, tx: Transaction) -> None:
    """Put a message into the player's inbox, in the words of the service that says so, once a notice.

    What is for the mail alone is left out.

    Cost: one read, one write.
    """
    if notice.in_inbox:
        await notices.keep(tx, notice)
