"""Keep what failed three times."""

from functions.platform import rules, store
from shared import log
from shared.dead_letters import DeadLettered
from shared.declare import subscriber
from shared.transaction import Transaction


@subscriber(DeadLettered)
async def store_dead_letter(buried: DeadLettered, tx: Transaction) -> None:
    """Keep a dead letter for people to look at and to replay; the log line is what the alert counts."""
    letter = rules.dead_letter(buried, tx.now)
    store.add_dead_letter(tx, letter)

    async def tell() -> None:
        log.error("dead_letter.stored", function=letter.function, fact=letter.fact, error=letter.error)

    tx.after_commit(tell)
