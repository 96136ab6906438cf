"""Mail players what other services have to tell them."""

from functions.auth.operations.mail import player_notices
from shared.declare import subscriber
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction


@subscriber(PlayerNotice, extension_points=(NOTICES,))
async def mail_notice(notice: PlayerNotice, tx: Transaction) -> None:
    """Queue a mail in the words of the service that says so, once a notice.

    Cost: two reads in one call, and one write where the player has shown that the address is theirs.
    """
    await player_notices.mail(tx, notice)
