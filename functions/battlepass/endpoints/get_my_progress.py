"""My battle pass."""

from datetime import UTC, datetime

from functions.battlepass.models.standing import MyBattlePass
from functions.battlepass.rules import standing as rules
from functions.battlepass.rules.seasons import NoActiveSeason
from functions.battlepass.store import progress, seasons
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/me/battlepass", errors=(NoActiveSeason,), cache=CachedPage(progress.OWN_PAGE, seconds=60))
async def get_my_progress(player: Player) -> MyBattlePass:
    """Get my battle pass.

    Your tier, XP and claimed rewards in the current season. The answer is at most a minute old when a season ends.

    Cost: one read when not cached.
    """
    season = await seasons.current()
    mine = await progress.progress(season.season_id, player.id)
    return rules.my_battle_pass(season, mine, datetime.now(UTC))
