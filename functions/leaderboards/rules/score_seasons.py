"""What score boards may be, and what may be changed of them."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from functions.leaderboards.models.score_seasons import (
    ChangeScoreSeason,
    NewScoreSeason,
    ResetRule,
    ScoreSeason,
    ScoreSeasonView,
)
from functions.leaderboards.rules.score_periods import first_close, period_at
from shared.errors import DomainError

RESERVED = frozenset({"global", "me", "regional", "seasonal", "seasons"})
"""Ids that would be other addresses below `/leaderboards`."""

EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(4000, 1, 1, tzinfo=UTC)
"""When a board may begin: its periods are named by four digits of the year, and can be computed."""

SHORTEST_PERIOD = timedelta(hours=1)
_SAME_ENDS = re.compile(r"\b(\w+)-\1\b", re.IGNORECASE)
CHECKED_RESETS = 25
"""How many resets of an expression are looked at for whether they are far enough apart."""

CHANGEABLE = frozenset({"name", "end_date", "is_active", "attempts", "session_keys", "metadata"})
"""What may change of a board that has started: all else would make its scores incomparable."""


class ScoreSeasonExists(DomainError):
    """There is a score board with this id already."""

    status = 409
    code = "SCORE_SEASON_EXISTS"
    message = "There is a score board with this id already; choose another id, or change that one."


class ScoreSeasonInvalid(DomainError):
    """The score board cannot be as it is described."""

    status = 422
    code = "SCORE_SEASON_INVALID"
    message = "The score board cannot be like this."


class ScoreSeasonStarted(DomainError):
    """The field cannot change once the board has started."""

    status = 409
    code = "SCORE_SEASON_STARTED"
    message = "The board has started, so its scores would no longer compare; create another board for this."


def check_new(season: NewScoreSeason) -> None:
    """Raise ScoreSeasonInvalid for an id that is an address, and for resets that are too close or never come."""
    if season.season_id in RESERVED:
        raise ScoreSeasonInvalid(f"season_id: {season.season_id} is reserved; choose another.", field="season_id")
    if not EARLIEST <= season.start_date < LATEST:
        raise ScoreSeasonInvalid("start_date: is not between the years 1970 and 3999.", field="start_date")
    if season.cron is not None:
        _check_cron(season.cron, season.start_date)


def check_rule(season: NewScoreSeason, rules: Iterable[str]) -> None:
    """Raise ScoreSeasonInvalid for a board whose scoring rule is none of these."""
    registered = sorted(rules)
    if season.scoring_rule is not None and season.scoring_rule not in registered:
        raise ScoreSeasonInvalid(f"scoring_rule: there is no rule {season.scoring_rule}.", rules=registered)


def _check_cron(cron: str, start: datetime) -> None:
    from croniter import CroniterError, croniter

    if _SAME_ENDS.search(cron):  # croniter takes them for all values of the field
        raise ScoreSeasonInvalid("cron: of a range that begins where it ends, write the one value.", field="cron")
    try:
        resets = croniter(cron, start)
        times = [resets.get_next(datetime) for _ in range(CHECKED_RESETS)]
    except (CroniterError, ValueError, OverflowError) as error:
        raise ScoreSeasonInvalid(
            f"cron: {cron} never comes, or is no expression of five fields.", field="cron"
        ) from error
    if min(later - earlier for earlier, later in pairwise(times)) < SHORTEST_PERIOD:
        raise ScoreSeasonInvalid(f"cron: {cron} resets the board more than once an hour.", field="cron")


def created(body: NewScoreSeason, now: datetime) -> ScoreSeason:
    """A board as it is kept. Raises ScoreSeasonInvalid."""
    check_new(body)
    if body.end_date is not None and body.end_date <= now:
        raise ScoreSeasonInvalid("end_date: is in the past.", field="end_date")
    return ScoreSeason(**body.model_dump(), created_at=now, updated_at=now, closes_at=first_close(body, now))


def view(season: ScoreSeason, now: datetime) -> ScoreSeasonView:
    """A board as it is shown."""
    period = period_at(season, now) if season.is_active else None
    return ScoreSeasonView(**{name: getattr(season, name) for name in NewScoreSeason.model_fields}, period=period)


def changed(season: ScoreSeason, change: ChangeScoreSeason, now: datetime) -> ScoreSeason:
    """The board with a change; the same where it changes nothing. Raises ScoreSeasonStarted, ScoreSeasonInvalid."""
    about_it = {"dry_run", "end_now", "reason"}
    given: dict[str, Any] = {name: getattr(change, name) for name in change.model_fields_set - about_it}
    if change.end_now:
        given["end_date"] = now
    different = {name: value for name, value in given.items() if value != getattr(season, name)}
    has_started = now >= season.start_date
    if has_started and (fixed := sorted(different.keys() - CHANGEABLE)):
        raise ScoreSeasonStarted(f"The board has started: {', '.join(fixed)} cannot change any more.", fields=fixed)
    _check_end(season, different, now)
    after = _validated(season, different)
    if after == season:
        return season
    check_new(after)
    closes = _closes_at(after, now) if has_started else first_close(after, now)
    if has_started and season.closes_at is not None and season.closes_at <= now:
        closes = season.closes_at  # what is due to be closed still is
    return after.model_copy(update={"version": season.version + 1, "updated_at": now, "closes_at": closes})


def _check_end(season: ScoreSeason, different: dict[str, Any], now: datetime) -> None:
    end = different.get("end_date")
    if season.end_date is not None and season.end_date <= now and "end_date" in different:
        raise ScoreSeasonStarted("The board is over, so its end cannot change any more.", fields=["end_date"])
    if end is not None and end < now:
        raise ScoreSeasonInvalid("end_date: is in the past; use end_now to end the board at once.", field="end_date")


def _validated(season: ScoreSeason, different: dict[str, Any]) -> ScoreSeason:
    try:
        return ScoreSeason.model_validate(season.model_dump() | different)
    except ValidationError as error:
        raise ScoreSeasonInvalid("; ".join(detail["msg"] for detail in error.errors())) from None


def _closes_at(season: ScoreSeason, now: datetime) -> datetime | None:
    if season.end_date is not None and season.end_date <= now:
        return season.end_date
    current = period_at(season, now)
    return current.ends_at if current else None


def effects(before: ScoreSeason, after: ScoreSeason, players: int, now: datetime) -> Iterable[str]:
    """What a change does to the scores, in words for staff."""
    if before.is_active and not after.is_active:
        yield f"The board is hidden, and takes no scores until it is active again; {players} players keep theirs."
    if not before.is_active and after.is_active:
        yield "Players see the board, and it takes scores while it is on."
    if before.end_date != after.end_date and after.end_date is not None and after.end_date <= now:
        yield f"The board ends now, with {players} players on it."
    elif before.end_date != after.end_date:
        yield f"The board ends at {after.end_date.isoformat()}." if after.end_date else "The board does not end."
    if before.closes_at != after.closes_at and after.closes_at is not None and after.reset_rule is not ResetRule.NONE:
        what = "made a final ranking of" if after.reset_rule is ResetRule.ARCHIVE else "deleted"
        yield f"Scores are {what} from {after.closes_at.isoformat()} on."
