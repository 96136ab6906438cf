"""Carry on a replay of many dead letters."""

from functions.platform import rules, store
from functions.platform.events import BulkReplayAdvanced
from shared.declare import Resources, subscriber
from shared.firestore.transaction import Transaction

AT_A_TIME = 40


@subscriber(BulkReplayAdvanced, resources=Resources(timeout=120, concurrency=4))
async def continue_bulk_replay(advanced: BulkReplayAdvanced, tx: Transaction) -> None:
    """Publish the next letters again, and the event that carries on from there.

    Idempotent by the position: each is left once. Reads the replay, and each letter twice (a query finds it, the
    transaction holds it); writes both, in one commit with the messages.
    """
    run = await store.bulk_replay_at(tx, advanced.replay_id, advanced.position)
    letters = rules.in_one_commit(await store.next_dead(tx, run.function, run.position, AT_A_TIME))
    replayable = [letter for letter in letters if rules.may_be_replayed(letter)]
    for letter in replayable:
        store.send_again(tx, rules.replaying(letter, store.new_id(), run.requested_by, tx.now))
    sent = len(replayable)
    position = letters[-1].dead_letter_id if letters else run.position
    after = rules.advanced(run, sent, len(letters) - sent, position, more=bool(letters), now=tx.now)
    store.save_bulk_replay(tx, after)
    if letters:
        tx.emit(BulkReplayAdvanced(replay_id=run.replay_id, position=position))
