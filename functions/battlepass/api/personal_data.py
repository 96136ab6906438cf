"""What battle passes give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.battlepass.store.claims import CLAIMS
from functions.battlepass.store.progress import PROGRESS, XP_LOG
from functions.battlepass.store.purchases import PURCHASES
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(PROGRESS),
    Holding(CLAIMS, secret=("claimed_by",)),
    Holding(PURCHASES),
    Holding(XP_LOG, secret=("granted_by",)),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """Seasons, claimed rewards, passes that were bought, and gains of XP."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete all of it."""
    return await erased(HOLDINGS, player_id)
