"""How far a replay of many dead letters is."""

from functions.platform.models.dead_letters import BulkReplay
from functions.platform.rules import dead_letters as rules
from functions.platform.store import replays
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/dead-letters/replays/{replay_id}", errors=(rules.UnknownReplay,))
async def get_bulk_replay(admin: Admin, replay_id: Id) -> BulkReplay:
    """Get a bulk replay.

    Returns how many dead letters there were, and how many have been sent again.

    Cost: one read.
    """
    return await replays.bulk_replay(replay_id)
