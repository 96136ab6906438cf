"""Begin an upgrade."""

from functions.conquest.models.players import UpgradeBuilding, UpgradeReceipt
from functions.conquest.operations.buildings import building
from functions.conquest.rules.buildings.buildings import BuildingAlreadyUpgrading, HighestLevel
from functions.conquest.rules.buildings.economy import InsufficientResources
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/buildings/upgrade",
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotRegistered,
        BuildingAlreadyUpgrading,
        HighestLevel,
        InsufficientResources,
    ),
)
async def upgrade_building(player: Player, body: UpgradeBuilding, tx: Transaction) -> UpgradeReceipt:
    """Upgrade a building.

    Pays for the next level, which is there at `upgrade_end_time`. Other buildings can be upgraded meanwhile.

    Cost: one read, one write.

    Source: CryptoTribes 4.4.3.
    """
    return await building.upgrade(tx, player.id, body.building_type)
