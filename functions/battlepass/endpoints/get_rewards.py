"""A player's rewards of a season."""

from functions.battlepass.models.rewards import Rewards
from functions.battlepass.rules import bonuses
from functions.battlepass.rules import rewards as rules
from functions.battlepass.rules.access import check_may_see
from functions.battlepass.rules.seasons import NoActiveSeason, UnknownSeason
from functions.battlepass.store import progress, seasons, tiers
from shared.declare import endpoint
from shared.identity.callers import PlayerOrServer
from shared.model import Id
from shared.scopes import Scope


@endpoint("GET /api/v1/battlepass/rewards/{player_id}", scope=Scope.XP, errors=(NoActiveSeason, UnknownSeason))
async def get_rewards(caller: PlayerOrServer, player_id: Id, season_id: Id | None = None) -> Rewards:
    """List a player's rewards.

    Returns which rewards can be claimed, which were claimed, and which are locked: of the current season, or of the one
    that is named. There are 200 at most. `bonuses` are rewards for what the player reached in earlier seasons: they are
    claimed on the track `bonus`. Players see their own rewards; game servers and staff see everybody's.

    Cost: one read, and the season's tiers once in half a minute and instance. Where the season has bonuses, a read for
    each of the 20 seasons before, in the same call.
    """
    check_may_see(caller, player_id)
    season = await seasons.current_or(season_id)
    before = bonuses.seasons_before(season, await seasons.seasons())
    names = [each.season_id for each in (season, *before)]
    played = await progress.of_seasons(names, player_id)
    own = played.get(season.season_id)
    listed = await tiers.tiers(season.season_id)
    return rules.rewards(season, listed, own, bonuses.standing(season, before, played))
