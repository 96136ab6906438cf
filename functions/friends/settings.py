"""What a deployment may set of friends."""

from pydantic import Field

from functions.friends.models.limits import Limits
from shared.configuration import Reader
from shared.model import Model


class Settings(Model):
    """The settings of friends."""

    friends_limit: int = Field(1000, ge=1, le=1000, examples=[500])
    """How many friends a player has at most."""
    pending_friend_requests_limit: int = Field(100, ge=1, le=1000)
    """How many friend requests of a player may wait for an answer."""
    daily_friend_requests_limit: int = Field(200, ge=1)
    """How many friend requests a player sends in a day (UTC)."""
    blocked_players_limit: int = Field(1000, ge=1, le=1000, examples=[500])
    """How many players a player blocks at most."""


settings = Reader(Settings)


def limits() -> Limits:
    """The limits that this deployment has set."""
    return Limits.model_validate(settings(), from_attributes=True)
