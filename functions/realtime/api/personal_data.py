"""What realtime gives out of a player's data, and erases."""

from collections.abc import AsyncIterator

from functions.realtime.store import live
from functions.realtime.store.devices import DEVICES
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (Holding(DEVICES, secret=("address", "session_id")),)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The player's devices, without their addresses: whoever knows one could not use it, and nobody else should."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete the player's devices, and the live document: it holds copies alone, so it is in no export."""
    await live.delete(player_id)
    return await erased(HOLDINGS, player_id)
