"""The facts that friends publish."""

from datetime import datetime
from typing import ClassVar, Literal

from shared.event import Event
from shared.model import Moment


def _key(first_id: str, second_id: str, moment: datetime) -> str:
    """Two players, and when it began: they may become friends again later."""
    return f"{first_id}:{second_id}:{moment.isoformat()}"


class FriendRequested(Event):
    """A player asked another to be friends."""

    topic: ClassVar[str] = "friend.requested"

    player_id: str
    asked_id: str
    requested_at: Moment

    @property
    def key(self) -> str:
        """A request at its moment: the same player may ask again later."""
        return _key(self.player_id, self.asked_id, self.requested_at)


class FriendRequestEnded(Event):
    """A request ended without a friendship: who sent it cancelled it, or who got it declined it."""

    topic: ClassVar[str] = "friend.request_ended"

    player_id: str
    asked_id: str
    requested_at: Moment
    because: Literal["cancelled", "declined"]

    @property
    def key(self) -> str:
        """The request that ended."""
        return _key(self.player_id, self.asked_id, self.requested_at)


class FriendAdded(Event):
    """Two players became friends: `accepted_by` accepted the request of the other."""

    topic: ClassVar[str] = "friend.added"

    player_ids: tuple[str, str]
    accepted_by: str
    since: Moment

    @property
    def key(self) -> str:
        """The friendship, from its beginning."""
        return _key(*self.player_ids, self.since)


class FriendRemoved(Event):
    """Two players are no longer friends. `since` is when they became friends."""

    topic: ClassVar[str] = "friend.removed"

    player_ids: tuple[str, str]
    removed_by: str
    since: Moment

    @property
    def key(self) -> str:
        """The friendship that ended, by its beginning."""
        return _key(*self.player_ids, self.since)


class PlayerBlocked(Event):
    """A player blocked another, who is not to hear of it."""

    topic: ClassVar[str] = "player.blocked"

    player_id: str
    blocked_id: str
    blocked_at: Moment

    @property
    def key(self) -> str:
        """The block, from its beginning."""
        return _key(self.player_id, self.blocked_id, self.blocked_at)


class PlayerUnblocked(Event):
    """A player ended a block. `blocked_at` is when that began."""

    topic: ClassVar[str] = "player.unblocked"

    player_id: str
    blocked_id: str
    blocked_at: Moment

    @property
    def key(self) -> str:
        """The block that ended, by its beginning."""
        return _key(self.player_id, self.blocked_id, self.blocked_at)


class FriendsMoved(Event):
    """A merge of two accounts, or its undo, changed whose friends these players are."""

    topic: ClassVar[str] = "friend.moved"

    player_ids: tuple[str, str]
    friend_ids: tuple[str, ...]
    moved_at: Moment
    part: int

    @property
    def key(self) -> str:
        """A part of the friends that one merge or undo moves."""
        return f"{_key(*self.player_ids, self.moved_at)}:{self.part}"
