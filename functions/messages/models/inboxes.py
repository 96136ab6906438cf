"""What is kept of a player's inbox beside the messages."""

from pydantic import Field

from shared.granting import Granted
from shared.model import Model, Moment


class AnnouncementState(Model):
    """What a player has done with a message to everyone, kept until that is over."""

    expire_at: Moment
    read_at: Moment | None = None
    archived_at: Moment | None = None
    claimed_at: Moment | None = None
    granted: tuple[Granted, ...] = ()


class Inbox(Model):
    """A player's inbox. `messages_inboxes/{player_id}`: who has none has done nothing yet.

    Messages keep the player whom they were sent to: those of `merged_ids`, accounts that were merged into this one, are
    shown here, too. All until `read_until` are read. `announcements` are by message, of those that are not over.
    `threads_opened` is how many support threads were opened on the UTC day `threads_day`. One that `is_merged` is of
    an account that was merged into another, which is `merged_into`: no broadcast is sent to it.
    """

    threads_day: str = ""
    threads_opened: int = 0
    merged_into: str = ""
    is_merged: bool = False
    player_id: str
    merged_ids: tuple[str, ...] = ()
    read_until: Moment | None = None
    announcements: dict[str, AnnouncementState] = Field(default_factory=dict)
    open_thread_ids: tuple[str, ...] = ()
    updated_at: Moment

    @property
    def player_ids(self) -> tuple[str, ...]:
        """Whose messages are in it."""
        return (self.player_id, *self.merged_ids)
