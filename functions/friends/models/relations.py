"""How two players stand to each other, and lists of that, as players see them."""

from enum import StrEnum

from pydantic import Field

from functions.profiles.api.cards import PlayerFace
from shared.model import Model, Moment, Page


class RelationState(StrEnum):
    """How another player stands to the caller: `sent` and `received` are requests that wait for an answer."""

    NONE = "none"
    FRIENDS = "friends"
    SENT = "sent"
    RECEIVED = "received"
    BLOCKED = "blocked"


class ListedState(StrEnum):
    """Which players to list: friends, requests that I sent or received, or players whom I blocked."""

    FRIENDS = "friends"
    SENT = "sent"
    RECEIVED = "received"
    BLOCKED = "blocked"


class EndedState(StrEnum):
    """What to end: a friendship, a request that I sent, or one that I received."""

    FRIENDS = "friends"
    SENT = "sent"
    RECEIVED = "received"


class Relation(Model):
    """How a player stands to you. `since` is when that began; null when there is nothing between you."""

    user_id: str
    state: RelationState
    since: Moment | None


class Standing(Model):
    """How two players stand to each other, for other services; the second one's id as it is after merges."""

    other_id: str
    are_friends: bool
    blocks: bool
    is_blocked: bool


class FriendRequest(Model):
    """Whether to accept only: then nothing is sent to a player who has not asked you."""

    accept_only: bool = Field(False, description="Only accept their request; send none of your own.")


class ListedPlayer(PlayerFace):
    """A player in a list, since when. Of a private profile only the name is shown."""

    since: Moment
    is_online: bool | None = Field(
        None, description="Whether a friend has played in the last six minutes; null where that is not shown."
    )


class SuggestedPlayer(PlayerFace):
    """A player whom you have met in a match lately, and when. Of a private profile only the name is shown."""

    played_at: Moment


class Suggestions(Model):
    """Players who could become friends, the one whom you met last first."""

    items: tuple[SuggestedPlayer, ...]


class FriendCounts(Model):
    """How many players are in your lists, and how many friends you can have."""

    friends: int
    sent: int
    blocked: int
    most_friends: int


class LiveFriends(Model):
    """Which of a player's friends are online and show it: their ids, a hundred at most."""

    online: tuple[str, ...]


class FriendsPage(Page[ListedPlayer]):
    """A page of players, the latest first. A player who is gone is left out, so a page may be short."""

    counts: FriendCounts
