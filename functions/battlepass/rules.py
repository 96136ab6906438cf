"""What a match is worth in XP, which tier that makes, and when a season is on."""

from collections.abc import Iterable
from datetime import datetime
from math import ceil

from functions.battlepass.models import (
    HIGHEST_TIER,
    AddedProgress,
    MyBattlePass,
    NewSeason,
    Progress,
    Season,
    SeasonShown,
    SeasonState,
    XpSource,
)
from functions.matches.events import MatchCompleted
from functions.matches.models import Participant
from shared.errors import DomainError, NotFound

WIN_XP = 100
LOSS_XP = 50
XP_PER_KILL = 5
XP_PER_STREAK = 10
SECONDS_PER_XP = 10
MOST_PER_MATCH = 300
LEAST_PER_MATCH = 50


class NoActiveSeason(NotFound):
    """No season is on just now."""

    code = "NO_ACTIVE_SEASON"
    message = "No battle-pass season is active just now."


class SeasonExists(DomainError):
    """The number is taken."""

    status = 409
    code = "SEASON_EXISTS"
    message = "There is a season with this number already."


class SeasonsOverlap(DomainError):
    """Two seasons would be on at once."""

    status = 409
    code = "SEASONS_OVERLAP"
    message = "Another season is on at that time."


def match_source(match: MatchCompleted, player_id: str) -> XpSource:
    """What the XP of a match is logged as."""
    if match.winner_id is None:
        return XpSource.MATCH_DRAW
    return XpSource.MATCH_WIN if match.winner_id == player_id else XpSource.MATCH_LOSS


def match_xp(match: MatchCompleted, part: Participant) -> int:
    """100 for a win, else 50; 5 a kill, 10 a streak, 1 each ten seconds; 50 to 300 (1v1bro 4.3, 4.4).

    A draw is not a win. What the game did not count adds nothing; a started ten seconds does not count.
    """
    base = WIN_XP if match.winner_id == part.player_id else LOSS_XP
    earned = base + XP_PER_KILL * (part.kills or 0) + XP_PER_STREAK * (part.streak or 0)
    earned += int((match.duration_seconds or 0) / SECONDS_PER_XP)
    return max(LEAST_PER_MATCH, min(MOST_PER_MATCH, earned))


def tier_of(xp: int, xp_per_tier: int) -> int:
    """The tier that a season's XP reaches, 0 to 100 (1v1bro 4.2, 4.5)."""
    return min(HIGHEST_TIER, xp // xp_per_tier)


def tiers_reached(before: int, after: int, xp_per_tier: int) -> tuple[int, ...]:
    """The tiers between two amounts of XP."""
    return tuple(range(tier_of(before, xp_per_tier) + 1, tier_of(after, xp_per_tier) + 1))


def state_of(season: Season, now: datetime) -> SeasonState:
    """Upcoming, active or ended: the dates decide, so no job has to run on time for a season to change."""
    if now < season.start_date:
        return SeasonState.UPCOMING
    return SeasonState.ACTIVE if now < season.end_date else SeasonState.ENDED


def season_at(seasons: Iterable[Season], moment: datetime) -> Season | None:
    """The season that is on at a moment, if one is."""
    return next((season for season in seasons if state_of(season, moment) is SeasonState.ACTIVE), None)


def new_season(wanted: NewSeason, others: Iterable[Season], now: datetime) -> Season:
    """The season to create. Raises SeasonExists or SeasonsOverlap, naming the season in the way."""
    for other in others:
        if other.season_number == wanted.season_number:
            raise SeasonExists(season=other.season_id)
        if wanted.start_date < other.end_date and other.start_date < wanted.end_date:
            raise SeasonsOverlap(season=other.season_id)
    return Season(
        season_id=f"season-{wanted.season_number}",
        created_at=now,
        **wanted.model_dump(exclude={"tiers"}),
    )


def shown(season: Season, now: datetime) -> SeasonShown:
    """A season as players see it."""
    state = state_of(season, now)
    active = state is SeasonState.ACTIVE
    return SeasonShown(
        **season.model_dump(exclude={"created_at"}),
        state=state,
        is_active=active,
        days_left=ceil((season.end_date - now).total_seconds() / 86400) if active else None,
    )


def my_battle_pass(season: Season, progress: Progress | None, now: datetime) -> MyBattlePass:
    """A player's season as they see it; without progress, the start of it."""
    xp = progress.xp if progress else 0
    tier = tier_of(xp, season.xp_per_tier)
    into = xp - tier * season.xp_per_tier
    return MyBattlePass(
        season=shown(season, now),
        current_tier=tier,
        current_xp=into,
        xp_to_next_tier=None if tier == HIGHEST_TIER else season.xp_per_tier - into,
        total_xp=xp,
        is_premium=bool(progress and progress.is_premium),
        claimed_free=progress.claimed_free if progress else (),
        claimed_premium=progress.claimed_premium if progress else (),
    )


def merged(source: Progress, target: Progress, now: datetime) -> tuple[Progress, AddedProgress]:
    """The target's season with the higher XP, premium if either has it, and what either claimed; and what that adds."""
    added = AddedProgress(
        season_id=target.season_id,
        xp=max(0, source.xp - target.xp),
        premium=source.is_premium and not target.is_premium,
        claimed_free=tuple(sorted(set(source.claimed_free) - set(target.claimed_free))),
        claimed_premium=tuple(sorted(set(source.claimed_premium) - set(target.claimed_premium))),
    )
    changed = {
        "xp": target.xp + added.xp,
        "is_premium": target.is_premium or added.premium,
        "claimed_free": tuple(sorted((*target.claimed_free, *added.claimed_free))),
        "claimed_premium": tuple(sorted((*target.claimed_premium, *added.claimed_premium))),
        "updated_at": now,
    }
    return target.model_copy(update=changed), added


def unmerged(target: Progress, added: AddedProgress, now: datetime) -> Progress:
    """The target's season without what a merge added to it; what it earned since stays."""
    return target.model_copy(
        update={
            "xp": max(0, target.xp - added.xp),
            "is_premium": target.is_premium and not added.premium,
            "claimed_free": tuple(tier for tier in target.claimed_free if tier not in added.claimed_free),
            "claimed_premium": tuple(tier for tier in target.claimed_premium if tier not in added.claimed_premium),
            "updated_at": now,
        }
    )
