"""Keep what failed three times."""

from functions.platform.models.dead_letters import DeadLetter
from functions.platform.operations import dead_letters
from shared.declare import subscriber
from shared.events.dead_letters import DeadLettered
from shared.firestore.transaction import Transaction
from shared.telemetry import log


@subscriber(DeadLettered)
async def store_dead_letter(buried: DeadLettered, tx: Transaction) -> None:
    """Keep a dead letter for people to look at and to replay; the log line is what the alert counts.

    A replay that failed is no new letter: it is written on the one that was replayed.
    """
    letter = await dead_letters.keep(tx, buried)
    tx.after_commit(lambda: _tell(letter))


async def _tell(letter: DeadLetter) -> None:
    log.error("dead_letter.stored", function=letter.function, fact=letter.fact, error=letter.error)
