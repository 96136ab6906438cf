"""A player's rewards of a season."""

from functions.battlepass.models.rewards import Rewards
from functions.battlepass.rules import rewards as rules
from functions.battlepass.rules.access import check_may_see
from functions.battlepass.rules.seasons import NoActiveSeason, UnknownSeason
from functions.battlepass.store import progress, seasons, tiers
from shared.declare import Scope, endpoint
from shared.identity.callers import PlayerOrServer
from shared.model import Id


@endpoint("GET /api/v1/battlepass/rewards/{player_id}", scope=Scope.XP, errors=(NoActiveSeason, UnknownSeason))
async def get_rewards(caller: PlayerOrServer, player_id: Id, season_id: Id | None = None) -> Rewards:
    """What can be claimed, what was, and what is locked, for the player, game servers and staff.

    Of the season that is on, or the one named: 200 rewards at most. One read, and the season's tiers once in half a
    minute and instance.
    """
    check_may_see(caller, player_id)
    season = await seasons.current_or(season_id)
    found = await progress.progress(season.season_id, player_id)
    return rules.rewards(season, await tiers.tiers(season.season_id), found)
