"""Messages to everyone."""

from pydantic import Field

from functions.messages.models.messages import MessageText, MessageType
from shared.granting import Item
from shared.model import Model, Moment


class Announcement(Model):
    """A message to everyone, once for all. `messages_announcements/{message_id}`."""

    message_id: str
    type: MessageType = MessageType.CAMPAIGN_ANNOUNCEMENT
    texts: dict[str, MessageText]
    metadata: dict[str, str] = Field(default_factory=dict)
    attachments: tuple[Item, ...] = ()
    created_at: Moment
    expire_at: Moment


class Announced(Model):
    """How many messages to everyone admins have ever sent. `messages_announced/total`.

    Each writes it, so that of two at once the second counts the first among those that are live.
    """

    total: int = 0


class LiveAnnouncements(Model):
    """Those that are not over, the latest first."""

    announcements: tuple[Announcement, ...]
