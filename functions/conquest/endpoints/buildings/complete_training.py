"""Collect trained units."""

from functions.conquest.models.players import CollectUnits, UnitsTrained
from functions.conquest.operations.buildings import building
from functions.conquest.rules.buildings.training import TrainingNotDone, UnknownBatch
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/training/complete",
    errors=(UnknownConquestSeason, SeasonNotActive, NotRegistered, TrainingNotDone, UnknownBatch),
)
async def complete_training(player: Player, body: CollectUnits, tx: Transaction) -> UnitsTrained:
    """Collect trained units.

    Units are in the army from the `end_time` of their batch, with or without this call, which says how many there are
    now. Before that moment `TRAINING_NOT_DONE` says when it is. The last ten batches are known.

    Cost: one read.

    Source: CryptoTribes 4.4.4.
    """
    return await building.collect(tx, player.id, body.queue_id)
