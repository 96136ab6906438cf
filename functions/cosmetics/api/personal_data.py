"""What cosmetics give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (Holding(INVENTORY), Holding(LOADOUTS))


def export_player(player_id: str) -> AsyncIterator[Section]:
    """What the player owns and wears."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete both."""
    return await erased(HOLDINGS, player_id)
