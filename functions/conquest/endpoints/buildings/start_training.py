"""Train units."""

from functions.conquest.models.players import TrainingReceipt, TrainUnits
from functions.conquest.operations.buildings import building
from functions.conquest.rules.buildings.economy import InsufficientResources
from functions.conquest.rules.buildings.training import ArmyCapExceeded, TrainingQueueFull, UnitNotUnlocked
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/training/start",
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotRegistered,
        UnitNotUnlocked,
        ArmyCapExceeded,
        TrainingQueueFull,
        InsufficientResources,
    ),
)
async def start_training(player: Player, body: TrainUnits, tx: Transaction) -> TrainingReceipt:
    """Train units.

    Pays for a batch and puts it at the end of the queue. Batches are trained one after another; each joins the army
    whole at its `end_time`.

    Cost: one read, one write.

    Source: CryptoTribes 4.4.4.
    """
    return await building.train(tx, player.id, body)
