"""Begin to tell the players of a broadcast."""

from functions.messages.events import BroadcastBegun
from functions.messages.operations.broadcasts import ranges
from shared.declare import subscriber


@subscriber(BroadcastBegun)
async def begin_broadcast(broadcast: BroadcastBegun) -> None:
    """Queue the first page of each range. Costs a task each."""
    await ranges.begin(broadcast.broadcast_id, broadcast.ranges)
