"""How far a player is, as players and game servers see it."""

from datetime import datetime

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.standing import MyBattlePass, PlayerProgress
from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.rules.season_details import shown
from functions.battlepass.rules.seasons import state_of
from functions.battlepass.rules.tiers import tier_reached, tier_xp


def my_battle_pass(season: Season, progress: Progress | None, now: datetime) -> MyBattlePass:
    """A player's season as they see it; without progress, the start of it."""
    tier, into, missing = _standing(season, progress)
    return MyBattlePass(
        season=shown(season, now),
        current_tier=tier,
        current_xp=into,
        xp_to_next_tier=missing,
        purchased_tiers=progress.purchased_tiers if progress else 0,
        total_xp=progress.xp if progress else 0,
        is_premium=bool(progress and progress.is_premium),
        claimed_free=progress.claimed_free if progress else (),
        claimed_premium=progress.claimed_premium if progress else (),
        claimed_bonuses=progress.claimed_bonuses if progress else (),
    )


def player_progress(season: Season, player_id: str, progress: Progress | None, now: datetime) -> PlayerProgress:
    """The same in the words of the Battle Pass Service."""
    level, into, missing = _standing(season, progress)
    return PlayerProgress(
        player_id=player_id,
        season_id=season.season_id,
        season_state=state_of(season, now),
        current_level=level,
        current_xp=into,
        xp_to_next_level=missing,
        purchased_tiers=progress.purchased_tiers if progress else 0,
        total_xp=progress.xp if progress else 0,
        is_premium=bool(progress and progress.is_premium),
    )


def _standing(season: Season, progress: Progress | None) -> tuple[int, int, int | None]:
    """The tier, the XP into it, and what is missing to the next."""
    tier = tier_reached(season, progress)
    into = tier_xp(season, progress) - tier * season.xp_per_tier
    return tier, into, None if tier == HIGHEST_TIER else season.xp_per_tier - into
