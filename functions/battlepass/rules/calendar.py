"""How seasons are made, changed and ended."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from functions.battlepass.models.calendar import CreateSeason, SeasonChanges, check_dates
from functions.battlepass.models.rewards import SeasonBonus, TierReward
from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.rules.seasons import REMEMBERED, state_of
from shared.errors import DomainError, InvalidRequest

NOTICE = timedelta(seconds=2 * REMEMBERED)
"""How long before it counts a change of dates has to be made.

Instances remember seasons for half a minute. With twice that, all of them know of a boundary before it is reached, so
that a moment belongs to the same season wherever it is asked.
"""

HARMLESS = frozenset({"name", "theme"})


class SeasonExists(DomainError):
    """There is a season with this number."""

    status = 409
    code = "SEASON_EXISTS"
    message = "There is a season with this number already; choose another number."


class SeasonsOverlap(DomainError):
    """Another season overlaps these dates."""

    status = 409
    code = "SEASONS_OVERLAP"
    message = "Another season is on at that time; choose dates that do not overlap it."


class SeasonLocked(DomainError):
    """The season is on; this change is not possible any more."""

    status = 409
    code = "SEASON_LOCKED"
    message = "The season is on: only its name and theme may change, and its end may move later."


class SeasonOver(DomainError):
    """The season has ended."""

    status = 409
    code = "SEASON_ENDED"
    message = "The season has ended and cannot be changed."


class SeasonNotStarted(DomainError):
    """The season has not started."""

    status = 409
    code = "SEASON_NOT_STARTED"
    message = "The season has not started; change its dates instead."


class TooLate(DomainError):
    """The change takes effect in less than a minute."""

    status = 409
    code = "TOO_LATE_TO_CHANGE"
    message = "A season changes with a minute's notice: the old and the new date must both be more than a minute away."


def new_season(wanted: CreateSeason, others: Iterable[Season], now: datetime) -> Season:
    """The season to create. Raises SeasonExists or SeasonsOverlap, naming the season in the way; TooLate.

    Until all instances know of it, a season that is on would be so for some and not for others.
    """
    if wanted.start_date < now + NOTICE and not wanted.backdated:
        raise TooLate(
            "A season is created with a minute's notice; `backdated` takes one of the past.",
            earliest=(now + NOTICE).isoformat(),
        )
    known_seasons = list(others)
    if taken := next((season for season in known_seasons if season.season_number == wanted.season_number), None):
        raise SeasonExists(season=taken.season_id)
    made = Season(
        season_id=f"season-{wanted.season_number}",
        created_at=now,
        **_rewarding(wanted.tiers),
        **{name: getattr(wanted, name) for name in CreateSeason.model_fields if name in Season.model_fields},
    )
    _check_overlap(made, known_seasons)
    return made


def changed(season: Season, changes: SeasonChanges, others: Iterable[Season], now: datetime) -> Season:
    """The season with these changes (Battle Pass Service: season lifecycle).

    Before it starts anything may change, until a minute before. While it is on, only what takes nothing from players:
    its name, its theme, a later end. Raises SeasonOver, SeasonLocked, TooLate, SeasonsOverlap, InvalidRequest.
    """
    wanted = {name: getattr(changes, name) for name in changes.model_fields_set}
    tiers = wanted.pop("tiers", None)
    update: dict[str, Any] = {name: value for name, value in wanted.items() if value != getattr(season, name)}
    if tiers is not None:
        update |= _rewarding(tiers)
    state = state_of(season, now)
    if state is SeasonState.ENDED:
        raise SeasonOver(season=season.season_id, ended_at=season.end_date.isoformat())
    after = season.model_copy(update=update)
    if state is SeasonState.ACTIVE and (locked := sorted(_locked(season, after, update))):
        raise SeasonLocked(season=season.season_id, fields=locked)
    _check_notice(season, after, update, state, now)
    try:
        check_dates(after.start_date, after.end_date)
    except ValueError:
        raise InvalidRequest(fields=[{"field": "end_date", "problem": "has to be after start_date"}]) from None
    if update.keys() & {"start_date", "end_date"}:
        _check_overlap(after, others)
    return after


def ended_early(season: Season, now: datetime) -> Season:
    """The season with its end in a minute. Raises SeasonNotStarted, SeasonOver, or TooLate when it ends by then anyway.

    A match that is played until then counts for it, whenever it is reported; one that is played later does not.
    """
    state = state_of(season, now)
    if state is SeasonState.UPCOMING:
        raise SeasonNotStarted(season=season.season_id)
    if state is SeasonState.ENDED:
        raise SeasonOver(season=season.season_id, ended_at=season.end_date.isoformat())
    if season.end_date <= now + NOTICE:
        raise TooLate(season=season.season_id, ends_at=season.end_date.isoformat())
    return season.model_copy(update={"end_date": now + NOTICE})


def next_season(seasons: Iterable[Season], after: datetime) -> Season | None:
    """The season that begins next, from a moment on."""
    return min(
        (season for season in seasons if season.start_date >= after), key=lambda season: season.start_date, default=None
    )


def cosmetics_of(tiers: Iterable[TierReward], bonuses: Iterable[SeasonBonus] = ()) -> list[str]:
    """The cosmetics among rewards, each once."""
    rewards = [reward for tier in tiers for reward in (tier.free_reward, tier.premium_reward)]
    rewards += [bonus.reward for bonus in bonuses]
    return list(dict.fromkeys(reward.reference for reward in rewards if reward and reward.kind == "cosmetic"))


def _rewarding(tiers: Iterable[TierReward]) -> dict[str, tuple[int, ...]]:
    given = sorted(tiers, key=lambda tier: tier.tier)
    return {
        "free_tiers": tuple(tier.tier for tier in given if tier.free_reward),
        "premium_tiers": tuple(tier.tier for tier in given if tier.premium_reward),
    }


def _locked(season: Season, after: Season, update: dict[str, Any]) -> set[str]:
    """The fields that may not change while the season is on."""
    locked = update.keys() - HARMLESS - {"end_date", "free_tiers", "premium_tiers"}
    if after.end_date < season.end_date:
        locked |= {"end_date"}
    return locked | ({"tiers"} if "free_tiers" in update else set())


def _check_notice(season: Season, after: Season, update: dict[str, Any], state: SeasonState, now: datetime) -> None:
    moments = []
    if state is SeasonState.UPCOMING and update.keys() - HARMLESS:
        moments += [season.start_date, after.start_date]
    if "end_date" in update:
        moments += [season.end_date, after.end_date]
    if moments and min(moments) < now + NOTICE:
        raise TooLate(season=season.season_id, earliest=(now + NOTICE).isoformat())


def _check_overlap(season: Season, others: Iterable[Season]) -> None:
    for other in others:
        apart = season.end_date <= other.start_date or other.end_date <= season.start_date
        if other.season_id != season.season_id and not apart:
            raise SeasonsOverlap(season=other.season_id)
