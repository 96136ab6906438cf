"""Keep what failed three times."""

from functions.platform import rules, store
from functions.platform.models import DeadLetter
from shared.declare import subscriber
from shared.events.dead_letters import REPLAY_OF, DeadLettered
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log


@subscriber(DeadLettered)
async def store_dead_letter(buried: DeadLettered, tx: Transaction) -> None:
    """Keep a dead letter for people to look at and to replay; the log line is what the alert counts.

    A replay that failed is no new letter: it is written on the one that was replayed.
    """
    replayed = buried.attributes.get(REPLAY_OF, "")
    letter = await store.letter_of_replay(tx, replayed) if replayed else None
    if letter:
        letter = rules.died_again(letter, buried.delivery_id, buried.error, tx.now)
        if letter is None:
            raise AlreadyDone
        store.save_dead_letter(tx, letter)
    else:
        letter = rules.dead_letter(buried, tx.now)
        store.add_dead_letter(tx, letter)
    tx.after_commit(lambda: _tell(letter))


async def _tell(letter: DeadLetter) -> None:
    log.error("dead_letter.stored", function=letter.function, fact=letter.fact, error=letter.error)
