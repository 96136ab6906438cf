"""One territory."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.territories import TerritoryDetail
from functions.conquest.operations.players import reading
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from functions.conquest.rules.territories.territories import UnknownTerritory
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /v1/territories/{territory_id}", errors=(UnknownConquestSeason, UnknownTerritory))
async def get_territory(player: Player, territory_id: Annotated[int, Field(ge=1, le=200)]) -> TerritoryDetail:
    """Get a territory.

    Returns a territory of the current season, by its number on the map, with its last battles.

    Cost: one read.

    Source: CryptoTribes 4.4.6.
    """
    return await reading.territory(territory_id)
