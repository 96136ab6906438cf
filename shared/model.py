"""The one base for documents, requests, responses and events."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

Item = TypeVar("Item")

CLOCK_SKEW = timedelta(minutes=5)
"""How far ahead a clock may be that says when something happened."""


def _to_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("is before the year 1 or after the year 9999 in UTC") from None


def _not_to_come(moment: datetime) -> datetime:
    if moment > datetime.now(UTC) + CLOCK_SKEW:
        raise ValueError("is in the future")
    return moment


def _by_now(moment: datetime) -> datetime:
    return min(moment, datetime.now(UTC))


def _not_reserved(identifier: str) -> str:
    if identifier.startswith("__") and identifier.endswith("__"):
        raise ValueError("is of the form __*__, which Firestore keeps for itself")
    return identifier


Moment = Annotated[AwareDatetime, AfterValidator(_to_utc)]
"""A point in time with its zone; kept in UTC."""

ReportedMoment = Annotated[Moment, AfterValidator(_not_to_come)]
"""When something happened, as somebody's clock said; refused when it is ahead by more than `CLOCK_SKEW`."""

PastMoment = Annotated[ReportedMoment, AfterValidator(_by_now)]
"""The same as it counts: no later than now. A moment to come would make all that happens until then late."""

Id = Annotated[str, Field(min_length=1, max_length=128, pattern=r"^[A-Za-z0-9_\-]+$"), AfterValidator(_not_reserved)]
"""An identifier that is safe as a Firestore document name and in a URL path."""


LARGEST_WHOLE = 2**53
"""The largest whole number that a request may have: many JSON parsers round those above it, Firestore refuses some."""


class Model(BaseModel):
    """A frozen value; what it does not declare is refused, so a misspelt field is an error and not a surprise.

    It is built at its first use: a function imports more models than its first request needs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class Page(Model, Generic[Item]):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: tuple[Item, ...]
    next_cursor: str | None = None
