"""Deliver all dead letters of a function again."""

from functions.platform.models.dead_letters import BulkReplay, BulkReplayRequest
from functions.platform.operations import dead_letters
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("POST /api/v1/admin/dead-letters/replays", status=202)
async def replay_dead_letters(admin: Admin, body: BulkReplayRequest, tx: Transaction) -> BulkReplay:
    """Replay a function's dead letters.

    Starts delivering all dead letters of the function again, to that function alone. `GET
    /api/v1/admin/dead-letters/replays/{replay_id}` says how far it is.

    Cost: counts the letters (a read for each thousand); writes the replay and the event that carries it on.
    """
    return await dead_letters.begin_bulk_replay(tx, body.function, admin.id)
