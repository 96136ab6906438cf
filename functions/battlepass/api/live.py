"""What a player's live document shows of the battle pass."""

from datetime import UTC, datetime

from functions.battlepass.rules import standing as rules
from functions.battlepass.store import progress, seasons
from shared.model import Model

SECTION = progress.LIVE_SECTION


class LiveBattlePass(Model):
    """A player's season: the tier (0 to 100), the XP in it, and the XP to the next tier (null at the last)."""

    season_id: str
    current_tier: int
    current_xp: int
    xp_to_next_tier: int | None
    total_xp: int
    is_premium: bool
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]
    claimed_bonuses: tuple[int, ...]


async def live_section(player_id: str) -> LiveBattlePass | None:
    """How far a player is in the season that is on (one read); None: no season is."""
    now = datetime.now(UTC)
    season = await seasons.season_at(now)
    if season is None:
        return None
    mine = rules.my_battle_pass(season, await progress.progress(season.season_id, player_id), now)
    shown = mine.model_dump(include=set(LiveBattlePass.model_fields))
    return LiveBattlePass(season_id=season.season_id, **shown)
