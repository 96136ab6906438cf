"""Cancel training."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.players import TrainingCancelled
from functions.conquest.operations.buildings import building
from functions.conquest.rules.buildings.training import UnknownBatch
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "DELETE /v1/training/cancel/{queue_id}",
    errors=(UnknownConquestSeason, SeasonNotActive, NotRegistered, UnknownBatch),
)
async def cancel_training(
    player: Player, queue_id: Annotated[str, Field(min_length=1, max_length=64)], tx: Transaction
) -> TrainingCancelled:
    """Cancel training.

    Takes a batch that is not done out of the queue, and gives half of its price back. Batches behind it come sooner.

    Cost: one read, one write.

    Source: CryptoTribes 4.4.4.
    """
    return await building.cancel(tx, player.id, queue_id)
