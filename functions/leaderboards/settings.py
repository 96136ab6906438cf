"""What a deployment may set of leaderboards."""

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model
from shared.rates import Rate


class Settings(Model):
    """The settings of leaderboards."""

    rate_leaderboard: int = Field(100, ge=1)
    """Requests a minute to leaderboards, per caller."""


settings = Reader(Settings)

LEADERBOARD_RATE = Rate("leaderboard", settings)
