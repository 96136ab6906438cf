"""My battle pass."""

from datetime import UTC, datetime

from functions.battlepass import rules, store
from functions.battlepass.models import MyBattlePass
from shared.callers import Player
from shared.declare import CachedPage, endpoint


@endpoint("GET /api/v1/me/battlepass", errors=(rules.NoActiveSeason,), cache=CachedPage(store.OWN_PAGE, seconds=60))
async def get_my_progress(player: Player) -> MyBattlePass:
    """Tier, XP and what was claimed in the season that is on now. One read when not cached.

    Kept for a minute, so that a season's end shows within one.
    """
    now = datetime.now(UTC)
    season = await store.season_at(now)
    if season is None:
        raise rules.NoActiveSeason
    return rules.my_battle_pass(season, await store.progress(season.season_id, player.id), now)
