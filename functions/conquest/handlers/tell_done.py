"""Tell a player that something is done."""

from functions.conquest.models.tasks import TellDone
from functions.conquest.operations.players import telling
from shared.declare import task
from shared.firestore.transaction import Transaction


@task("conquest")
async def tell_done(work: TellDone, tx: Transaction) -> None:
    """Show a player who listens that an upgrade or a batch is done; who does not is told of what took long.

    What is done is done by the clock, with or without this.

    Cost: one read; where it is told, an event, which is written and deleted.
    """
    await telling.tell_done(tx, work)
