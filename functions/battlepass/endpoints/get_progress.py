"""How far a player is."""

from datetime import UTC, datetime

from functions.battlepass.models.standing import PlayerProgress
from functions.battlepass.rules import standing as rules
from functions.battlepass.rules.access import check_may_see
from functions.battlepass.rules.seasons import NoActiveSeason
from functions.battlepass.store import progress, seasons
from shared.declare import endpoint
from shared.identity.callers import PlayerOrServer
from shared.model import Id
from shared.scopes import Scope


@endpoint("GET /api/v1/battlepass/progress/{player_id}", scope=Scope.XP, errors=(NoActiveSeason,))
async def get_progress(caller: PlayerOrServer, player_id: Id) -> PlayerProgress:
    """Get a player's progress.

    Level, XP, and the XP to the next level. A player without XP in this season has level 0. Players see their own
    progress; game servers and staff see everybody's.

    Cost: one read. It is not cached, as who may see it is decided first.
    """
    check_may_see(caller, player_id)
    season = await seasons.current()
    own = await progress.progress(season.season_id, player_id)
    return rules.player_progress(season, player_id, own, datetime.now(UTC))
