"""Live events: which is on, what XP is worth in it, and how events are made, changed and taken off."""

from collections.abc import Iterable
from datetime import datetime

from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpSource
from functions.battlepass.models.xp_events import MOST_EVENTS, PutXpEvent, XpEvent
from functions.battlepass.rules.calendar import NOTICE, TooLate
from shared.errors import DomainError, InvalidRequest, NotFound


class UnknownXpEvent(NotFound):
    """The season has no such event."""

    code = "UNKNOWN_XP_EVENT"
    message = "The season has no such event; GET /api/v1/battlepass/seasons shows those to come."


class XpEventLocked(DomainError):
    """The event has begun; this change is not possible any more."""

    status = 409
    code = "XP_EVENT_LOCKED"
    message = "The event has begun: only its name and its end may change."


class XpEventOver(DomainError):
    """The event has ended."""

    status = 409
    code = "XP_EVENT_ENDED"
    message = "The event has ended and cannot be changed: what was earned in it has counted."


class TooManyXpEvents(DomainError):
    """The season has as many events as it may have."""

    status = 409
    code = "TOO_MANY_XP_EVENTS"
    message = f"A season has {MOST_EVENTS} events at most."


def event_at(season: Season | None, moment: datetime, source: XpSource) -> XpEvent | None:
    """The event that counts for XP of a source at a moment: of several that are on, the one with the highest factor."""
    on = [
        event
        for event in (season.xp_events if season else ())
        if event.starts_at <= moment < event.ends_at and (not event.sources or source in event.sources)
    ]
    return max(on, key=lambda event: (event.factor_permille, event.event_id), default=None)


def worth(amount: int, event: XpEvent | None) -> int:
    """What XP counts for in an event, rounded down."""
    return amount * event.factor_permille // 1000 if event else amount


def with_event(season: Season, event_id: str, wanted: PutXpEvent, now: datetime) -> Season:
    """The season with an event that is new or other than before.

    Instances remember seasons, so events begin and end with the notice of a season. Raises XpEventOver, XpEventLocked,
    TooLate, TooManyXpEvents, InvalidRequest.
    """
    made = XpEvent(event_id=event_id, **wanted.model_dump())
    if made.starts_at < season.start_date or made.ends_at > season.end_date:
        raise InvalidRequest(fields=[{"field": "starts_at", "problem": "has to be in the season, as has ends_at"}])
    before = next((event for event in season.xp_events if event.event_id == event_id), None)
    if before == made:
        return season
    if before is None and len(season.xp_events) >= MOST_EVENTS:
        raise TooManyXpEvents
    _check(before, made, now)
    return _with(season, [*_others(season, event_id), made])


def without_event(season: Season, event_id: str, now: datetime) -> Season:
    """The season without an event that is to come, or with the end of one that is on in a minute.

    Raises UnknownXpEvent, XpEventOver, TooLate.
    """
    before = next((event for event in season.xp_events if event.event_id == event_id), None)
    if before is None:
        raise UnknownXpEvent(event=event_id)
    if before.ends_at <= now:
        raise XpEventOver(event=event_id)
    if before.starts_at >= now + NOTICE:
        return _with(season, _others(season, event_id))
    ends_at = now + NOTICE
    if before.starts_at > now or before.ends_at <= ends_at:
        raise TooLate(event=event_id, earliest=ends_at.isoformat())
    return _with(season, [*_others(season, event_id), before.model_copy(update={"ends_at": ends_at})])


def _check(before: XpEvent | None, after: XpEvent, now: datetime) -> None:
    """Raise what forbids a change."""
    earliest = now + NOTICE
    if before is None or before.starts_at > now:
        if min(after.starts_at, before.starts_at if before else after.starts_at) < earliest:
            raise TooLate(event=after.event_id, earliest=earliest.isoformat())
        return
    if before.ends_at <= now:
        raise XpEventOver(event=before.event_id)
    if before.model_copy(update={"name": after.name, "ends_at": after.ends_at}) != after:
        raise XpEventLocked(event=before.event_id)
    if before.ends_at != after.ends_at and min(before.ends_at, after.ends_at) < earliest:
        raise TooLate(event=before.event_id, earliest=earliest.isoformat())


def _others(season: Season, event_id: str) -> list[XpEvent]:
    return [event for event in season.xp_events if event.event_id != event_id]


def _with(season: Season, events: Iterable[XpEvent]) -> Season:
    ordered = sorted(events, key=lambda event: (event.starts_at, event.event_id))
    return season.model_copy(update={"xp_events": tuple(ordered)})
