"""What a deployment may set of conquest."""

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model
from shared.rates import Rate


class Settings(Model):
    """The settings of conquest."""

    rate_battles: int = Field(10, ge=1)
    """Attacks and raids a minute, per caller."""


settings = Reader(Settings)

BATTLES_RATE = Rate("battles", settings)
