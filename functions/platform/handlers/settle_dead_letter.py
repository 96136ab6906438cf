"""Note that a dead letter has been delivered after all."""

from functions.platform.rules import dead_letters as rules
from functions.platform.store import dead_letters as store
from shared.declare import subscriber
from shared.events.dead_letters import DeadLetterReplayed
from shared.firestore.transaction import AlreadyDone, Transaction


@subscriber(DeadLetterReplayed)
async def settle_dead_letter(replayed: DeadLetterReplayed, tx: Transaction) -> None:
    """Write on the letter that its handler has taken it. Reads and writes the letter; a repetition changes nothing."""
    letter = await store.letter_of_replay(tx, replayed.dead_letter_id)
    settled = rules.replayed(letter, replayed.delivery_id, tx.now) if letter else None
    if settled is None:
        raise AlreadyDone
    store.save_dead_letter(tx, settled)
