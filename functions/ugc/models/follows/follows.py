"""Who wants to know what a creator makes next."""

from typing import ClassVar

from shared.model import Id, Model, Moment
from shared.task import Task


class Follow(Model):
    """A player who follows a creator. `ugc_follows/{creator_id}-{player_id}`.

    Who follows is told of new items, unless one of the two blocks the other.
    """

    creator_id: str
    player_id: str
    is_told: bool = True
    since: Moment


class FollowReceipt(Model):
    """Whether you follow a creator now."""

    creator_id: str
    follows: bool


class FollowedCreator(Model):
    """A creator whom you follow. `display_name` is null of a player who is not there any more."""

    creator_id: str
    display_name: str | None
    since: Moment


class TellFollowers(Task):
    """Tell a page of the players who follow a creator of a new item."""

    queue: ClassVar[str] = "ugc-followers"
    function: ClassVar[str] = "ugc-tell-followers"

    ugc_id: Id
    after: str = ""
