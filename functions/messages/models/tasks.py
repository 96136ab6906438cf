"""Work that waits in the queue of messages."""

from typing import ClassVar

from shared.model import Id
from shared.task import Task


class MailUnreadReply(Task):
    """Mail a player that support has answered, if they have not seen it by then."""

    queue: ClassVar[str] = "messages"
    function: ClassVar[str] = "messages-mail-unread-reply"

    player_id: Id
    thread_id: Id
    number: int
