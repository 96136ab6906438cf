"""Call units home from a territory."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.territories import GarrisonStatus, RecallUnits
from functions.conquest.operations.battles import garrisons
from functions.conquest.rules.battles.garrisons import NoUnitsStationed
from functions.conquest.rules.battles.units import InsufficientUnits
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from functions.conquest.rules.territories.territories import UnknownTerritory
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/territories/{territory_id}/recall",
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotRegistered,
        UnknownTerritory,
        NoUnitsStationed,
        InsufficientUnits,
    ),
)
async def recall_units(
    player: Player, territory_id: Annotated[int, Field(ge=1, le=200)], body: RecallUnits, tx: Transaction
) -> GarrisonStatus:
    """Call units home from a territory.

    Units of yours leave the garrison and are in your army at once. When nobody's are left, the territory is nobody's
    again, and its guards are back.

    Cost: two reads in one call, two writes.

    Source: CryptoTribes 4.4.6.
    """
    return await garrisons.recall(tx, player.id, territory_id, body)
