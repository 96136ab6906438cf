"""What friends give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.friends.operations.erasure import leave_lists
from functions.friends.store.lists import LISTS
from functions.friends.store.pairs import PAIRS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(LISTS),
    Holding(
        PAIRS,
        by="player_ids",
        many=True,
        withheld="it says who has blocked the player, which is theirs; what the player asked is in the player's lists",
    ),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The player's own lists: requests to the player are others' data."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Take the player out of all lists, end all requests and blocks, and delete the lists."""
    await leave_lists(player_id)
    return await erased(HOLDINGS, player_id)
