"""Replays of many dead letters in Firestore."""

from functions.platform.models.dead_letters import BulkReplay
from functions.platform.rules import dead_letters as rules
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, Transaction

REPLAYS = Collection("platform_replays", BulkReplay)


async def bulk_replay(replay_id: str) -> BulkReplay:
    """One bulk replay (one read). Raises UnknownReplay."""
    run = await REPLAYS.get(replay_id)
    if run is None:
        raise rules.UnknownReplay
    return run


async def bulk_replay_at(tx: Transaction, replay_id: str, position: str) -> BulkReplay:
    """A bulk replay that stands at this position. Raises AlreadyDone when it has gone on, or is gone."""
    run = await tx.get(REPLAYS, replay_id)
    if run is None or run.finished_at or run.position != position:
        raise AlreadyDone
    return run


def add_bulk_replay(tx: Transaction, run: BulkReplay) -> None:
    """A new bulk replay."""
    tx.create(REPLAYS, run.replay_id, run)


def save_bulk_replay(tx: Transaction, run: BulkReplay) -> None:
    """Write a bulk replay that this transaction read."""
    tx.put(REPLAYS, run.replay_id, run)
