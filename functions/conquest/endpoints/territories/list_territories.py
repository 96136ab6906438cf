"""The map."""

from functions.conquest.models.territories import ConquestMap
from functions.conquest.operations.players import reading
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from functions.conquest.store.territories import PAGE
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /v1/territories",
    errors=(UnknownConquestSeason,),
    cache=CachedPage(PAGE, seconds=5, shared_by_all=True, query_seconds=5),
)
async def list_territories(player: Player, season_id: Id | None = None) -> ConquestMap:
    """Get the map of a season.

    All territories of the current season, or of the named one: who holds them, who defends them, what they bring. A
    map may be five seconds old.

    Cost: when not cached, a read for each of the 50 territories.

    Source: CryptoTribes 4.4.6.
    """
    return await reading.territories_of(season_id)
