"""Live events of a season, in which XP counts for more."""

from datetime import datetime

from pydantic import Field, model_validator

from functions.battlepass.models.xp import XpSource
from shared.model import Id, Model, Moment

LEAST_FACTOR, MOST_FACTOR = 1001, 10_000
MOST_EVENTS = 100


class XpEvent(Model):
    """A live event: XP that is earned in it counts for `factor_permille` thousandths. Without sources, all count."""

    event_id: Id
    name: str
    starts_at: Moment
    ends_at: Moment
    factor_permille: int
    sources: tuple[XpSource, ...] = ()


def check_span(starts_at: datetime, ends_at: datetime) -> None:
    """Raise ValueError unless an event ends after it starts."""
    if ends_at <= starts_at:
        raise ValueError("ends_at: has to be after starts_at")


class PutXpEvent(Model):
    """A live event as it is to be."""

    name: str = Field(min_length=1, max_length=100, examples=["Double XP weekend"])
    starts_at: Moment
    ends_at: Moment
    factor_permille: int = Field(
        ge=LEAST_FACTOR, le=MOST_FACTOR, description="In thousandths: 2000 is double XP.", examples=[2000]
    )
    sources: tuple[XpSource, ...] = Field(
        (), max_length=len(XpSource), description="What of the XP counts for more; all of it, if none is named."
    )

    @model_validator(mode="after")
    def _is_an_event(self) -> "PutXpEvent":
        check_span(self.starts_at, self.ends_at)
        if len(set(self.sources)) != len(self.sources):
            raise ValueError("sources: a source is given twice")
        return self
