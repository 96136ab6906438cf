"""Deliver all dead letters of a function again."""

from functions.platform import rules, store
from functions.platform.events import BulkReplayAdvanced
from functions.platform.models import BulkReplay, ReplayLetters
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("POST /api/v1/admin/dead-letters/replays", status=202)
async def replay_dead_letters(admin: Admin, body: ReplayLetters, tx: Transaction) -> BulkReplay:
    """Replay a function's dead letters.

    Starts to deliver all dead letters of the function again, to that function alone. `GET
    /api/v1/admin/dead-letters/replays/{replay_id}` says how far it is.

    Cost: counts the letters (a read for each thousand); writes the replay and the event that carries it on.
    """
    run = BulkReplay(
        replay_id=store.new_id(),
        function=body.function,
        requested_by=admin.id,
        requested_at=tx.now,
        total=await store.count_dead(body.function),
        expire_at=tx.now + rules.SETTLED_KEPT,
    )
    store.add_bulk_replay(tx, run)
    tx.emit(BulkReplayAdvanced(replay_id=run.replay_id, position=run.position))
    return run
