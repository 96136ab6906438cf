"""What ugc gives out of a player's data, and erases."""

from collections.abc import AsyncIterator

from functions.ugc.operations.items.erasure import erase_items
from functions.ugc.store.discovery.holdings import HOLDINGS as DISCOVERY
from functions.ugc.store.items.creators import CREATORS
from functions.ugc.store.items.items import ITEMS, TRANSITIONS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

ITEMS_HELD = Holding(ITEMS, by="creator_id", secret=("removed_by",))

HOLDINGS = (
    ITEMS_HELD,
    Holding(TRANSITIONS, by="creator_id", secret=("by",)),
    Holding(CREATORS),
    *DISCOVERY,
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The player's items, and what became of them."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Remove what the player made, with its files; where the game keeps what was published, that is nobody's."""
    if gone := await erase_items(player_id):
        return Erasure(finished=False, erased={ITEMS.name: gone})
    return await erased(HOLDINGS, player_id)
