"""Finish an upgrade."""

from functions.conquest.models.players import BuildingDone, UpgradeBuilding
from functions.conquest.operations.buildings import building
from functions.conquest.rules.buildings.buildings import UpgradeNotDone
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/buildings/complete-upgrade",
    errors=(UnknownConquestSeason, SeasonNotActive, NotRegistered, UpgradeNotDone),
)
async def complete_upgrade(player: Player, body: UpgradeBuilding, tx: Transaction) -> BuildingDone:
    """Finish an upgrade that is due.

    A building has its level from the moment that the upgrade ends, with or without this call. Before that moment
    `UPGRADE_NOT_DONE` says when it is.

    Cost: one read.

    Source: CryptoTribes 4.4.3.
    """
    return await building.finish_upgrade(tx, player.id, body.building_type)
