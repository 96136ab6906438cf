"""Mailing players that support has answered, if they have not seen it in the game."""

from functions.messages.models.messages import MessageState
from functions.messages.models.tasks import MailUnreadReply
from functions.messages.rules.inbox.reading import state_of
from functions.messages.rules.inbox.sending import message_id_of
from functions.messages.rules.support import notices as words
from functions.messages.store import inboxes, messages, support
from shared.firestore.transaction import Transaction


async def mail_unless_read(tx: Transaction, work: MailUnreadReply) -> None:
    """Have the reply mailed whose message in the inbox is unread. Three reads in one call, and an event if so.

    The thread of an account that was merged into another is read and mailed there (a read more for each merge).
    A reply whose commit failed has no message, and nothing is mailed. A second delivery has the same notice, which is
    mailed once.
    """
    thread_ref, inbox_ref = support.ref(work.thread_id), inboxes.ref(work.player_id)
    (thread,) = await tx.read(thread_ref)
    if thread is None:
        return
    notice = words.of_reply(thread, work.number)
    await tx.fetch(inbox_ref, messages.ref(message_id_of(notice.key)))
    inbox = await inboxes.reader_of(tx, work.player_id)
    (message,) = await tx.read(messages.ref(message_id_of(notice.key)))
    if message is not None and state_of(message, inbox) is MessageState.UNREAD:
        tx.emit(notice.model_copy(update={"in_inbox": False, "player_id": inbox.player_id}))
