"""Carry on a replay of many dead letters."""

from functions.platform.events import BulkReplayAdvanced
from functions.platform.operations import dead_letters
from shared.declare import Resources, subscriber
from shared.firestore.transaction import Transaction


@subscriber(BulkReplayAdvanced, resources=Resources(timeout=120, concurrency=4))
async def continue_bulk_replay(advanced: BulkReplayAdvanced, tx: Transaction) -> None:
    """Publish the next letters again, and the event that carries on from there.

    Idempotent by the position: each is left once. Reads the replay, and each letter twice (a query finds it, the
    transaction holds it); writes both, in one commit with the messages.
    """
    await dead_letters.continue_bulk_replay(tx, advanced.replay_id, advanced.position)
