"""Keeping deliveries that failed, and delivering them again."""

import uuid

from functions.platform.events import BulkReplayAdvanced
from functions.platform.models.dead_letters import BulkReplay, DeadLetter
from functions.platform.rules import dead_letters as rules
from functions.platform.store import dead_letters as store
from functions.platform.store import replays
from shared.events.dead_letters import REPLAY_OF, DeadLettered
from shared.firestore.outbox import Envelope
from shared.firestore.transaction import AlreadyDone, Transaction

AT_A_TIME = 40
"""Letters that one step of a bulk replay takes at most."""


async def keep(tx: Transaction, buried: DeadLettered) -> DeadLetter:
    """Keep a delivery that was given up. One that was a replay is no new letter: it is written on the replayed one.

    Raises AlreadyDone where that was done.
    """
    replayed = buried.attributes.get(REPLAY_OF, "")
    earlier = await store.letter_of_replay(tx, replayed) if replayed else None
    if earlier is None:
        letter = rules.dead_letter(buried, tx.now)
        store.add_dead_letter(tx, letter)
        return letter
    again = rules.died_again(earlier, buried.delivery_id, buried.error, tx.now)
    if again is None:
        raise AlreadyDone
    store.save_dead_letter(tx, again)
    return again


async def replay(tx: Transaction, dead_letter_id: str, actor_id: str) -> DeadLetter:
    """Deliver a letter again. Raises UnknownDeadLetter, ReplayUnderWay, NotReplayable."""
    letter = await store.dead_letter_to_change(tx, dead_letter_id)
    again = rules.replaying(letter, _new_id(), actor_id, tx.now)
    _send(tx, again)
    return again


async def begin_bulk_replay(tx: Transaction, function: str, actor_id: str) -> BulkReplay:
    """Begin to deliver all dead letters of a function again: counts them, writes the replay and its first event."""
    run = BulkReplay(
        replay_id=_new_id(),
        function=function,
        requested_by=actor_id,
        requested_at=tx.now,
        total=await store.count_dead(function),
        expire_at=tx.now + rules.REPLAYS_LAST,
    )
    replays.add_bulk_replay(tx, run)
    tx.emit(BulkReplayAdvanced(replay_id=run.replay_id, position=run.position))
    return run


async def continue_bulk_replay(tx: Transaction, replay_id: str, position: str) -> None:
    """Deliver the next letters of a bulk replay again, as many as one commit holds, and go on from there.

    Raises AlreadyDone when it has gone on from this position.
    """
    run = await replays.bulk_replay_at(tx, replay_id, position)
    letters = rules.in_one_commit(await store.next_dead(tx, run.function, run.position, AT_A_TIME))
    replayable = [letter for letter in letters if rules.may_be_replayed(letter)]
    for letter in replayable:
        _send(tx, rules.replaying(letter, _new_id(), run.requested_by, tx.now))
    sent = len(replayable)
    reached = letters[-1].dead_letter_id if letters else run.position
    after = rules.advanced(run, sent, len(letters) - sent, reached, more=bool(letters), now=tx.now)
    replays.save_bulk_replay(tx, after)
    if letters:
        tx.emit(BulkReplayAdvanced(replay_id=run.replay_id, position=reached))


def _new_id() -> str:
    return uuid.uuid4().hex


def _send(tx: Transaction, letter: DeadLetter) -> None:
    """Write a letter whose last replay begins now, and publish it to its topic, for its handler alone."""
    store.save_dead_letter(tx, letter)
    tx.send(
        Envelope(
            event_id=letter.replays[-1].delivery_id,
            topic=letter.source_topic,
            key=letter.fact,
            data=letter.payload,
            ordering_key="",
            attributes=rules.replay_attributes(letter),
            created_at=tx.now,
        )
    )
