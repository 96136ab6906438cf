"""Station units in a territory."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.territories import GarrisonStatus, StationUnits
from functions.conquest.operations.battles import garrisons
from functions.conquest.rules.battles.garrisons import FormationNotYours, NothingToStation, TerritoryNotHeld
from functions.conquest.rules.battles.units import InsufficientUnits
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from functions.conquest.rules.territories.territories import UnknownTerritory
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/territories/{territory_id}/garrison",
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotRegistered,
        UnknownTerritory,
        TerritoryNotHeld,
        FormationNotYours,
        NothingToStation,
        InsufficientUnits,
    ),
)
async def station_units(
    player: Player, territory_id: Annotated[int, Field(ge=1, le=200)], body: StationUnits, tx: Transaction
) -> GarrisonStatus:
    """Station units in a territory.

    Units of your army join the garrison of a territory that your tribe holds. As long as any of yours stand there, you
    get your share of its gold. The chieftain and the captains may say which formation the garrison takes.

    Cost: two reads in one call, of another formation one more; two writes.

    Source: CryptoTribes 4.4.6.
    """
    return await garrisons.station(tx, player.id, territory_id, body)
