"""Which bonuses across seasons a player has earned."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.rewards import MOST_LOOKED_BACK, PlayerBonus, SeasonBonus, Track
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.rewards import AlreadyClaimed, NoReward
from functions.battlepass.rules.tiers import tier_of
from shared.errors import DomainError


class BonusLocked(DomainError):
    """The player has not earned the bonus."""

    status = 409
    code = "BONUS_LOCKED"
    message = "The player has not reached the bonus's level in enough seasons, or has no XP in this one; see details."


def bonus_of(season: Season, seasons: int) -> SeasonBonus:
    """The bonus for a number of seasons. Raises NoReward."""
    bonus = next((bonus for bonus in season.bonuses if bonus.seasons == seasons), None)
    if bonus is None:
        raise NoReward("The season has no bonus for this number of seasons.", tier=seasons, track=Track.BONUS.value)
    return bonus


def seasons_before(season: Season, others: Iterable[Season]) -> tuple[Season, ...]:
    """The seasons that bonuses look back on, the latest first; none where the season has no bonus."""
    if not season.bonuses:
        return ()
    before = [other for other in others if other.start_date < season.start_date]
    return tuple(sorted(before, key=lambda other: other.start_date, reverse=True)[:MOST_LOOKED_BACK])


def seasons_reached(level: int, before: Iterable[Season], played: Mapping[str, Progress]) -> int:
    """In how many seasons a player's XP reached a level, whatever tiers were bought."""
    return sum(
        tier_of(played[season.season_id].xp, season.xp_per_tier) >= level
        for season in before
        if season.season_id in played
    )


def claimed(progress: Progress, bonus: SeasonBonus, reached: int, now: datetime) -> Progress:
    """The progress with a bonus claimed. Raises AlreadyClaimed, BonusLocked."""
    if bonus.seasons in progress.claimed_bonuses:
        raise AlreadyClaimed(tier=bonus.seasons, track=Track.BONUS.value)
    if not _is_earned(progress, bonus, reached):
        raise BonusLocked(seasons=bonus.seasons, level=bonus.level, seasons_reached=reached, total_xp=progress.xp)
    claimed_bonuses = tuple(sorted((*progress.claimed_bonuses, bonus.seasons)))
    return progress.model_copy(update={"claimed_bonuses": claimed_bonuses, "updated_at": now})


def standing(season: Season, before: Sequence[Season], played: Mapping[str, Progress]) -> tuple[PlayerBonus, ...]:
    """A season's bonuses by what the player can do with them, the fewest seasons first."""
    own = played.get(season.season_id)
    shown = []
    for bonus in sorted(season.bonuses, key=lambda bonus: bonus.seasons):
        reached = seasons_reached(bonus.level, before, played)
        state = "locked"
        if own is not None and bonus.seasons in own.claimed_bonuses:
            state = "claimed"
        elif own is not None and _is_earned(own, bonus, reached):
            state = "claimable"
        shown.append(PlayerBonus.model_validate({**dict(bonus), "seasons_reached": reached, "state": state}))
    return tuple(shown)


def _is_earned(progress: Progress, bonus: SeasonBonus, reached: int) -> bool:
    return progress.xp > 0 and reached >= bonus.seasons
