"""What staff's search has of a player, given out and erased."""

from collections.abc import AsyncIterator

from functions.admin.store.players import PLAYERS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (Holding(PLAYERS),)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """What the player is searched by."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete it."""
    return await erased(HOLDINGS, player_id)
