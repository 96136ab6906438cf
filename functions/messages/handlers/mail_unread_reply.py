"""Mail a player that support has answered."""

from functions.messages.models.tasks import MailUnreadReply
from functions.messages.operations.support import reply_mails
from shared.declare import task
from shared.firestore.transaction import Transaction


@task("messages")
async def mail_unread_reply(work: MailUnreadReply, tx: Transaction) -> None:
    """Have the reply mailed if the player has not read it in the game by now.

    Cost: three reads in two calls; writes an event if it is unread.
    """
    await reply_mails.mail_unless_read(tx, work)
