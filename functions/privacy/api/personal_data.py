"""What privacy itself keeps of a player."""

from collections.abc import AsyncIterator

from functions.privacy.operations.files import discard_exports
from functions.privacy.store.clones import CLONES
from functions.privacy.store.consents import CONSENTS
from functions.privacy.store.erasures import ERASURES
from functions.privacy.store.exports import EXPORTS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(CONSENTS),
    Holding(EXPORTS),
    Holding(CLONES, secret=("imported_by", "reason")),
    Holding(ERASURES, kept="the proof, and what it is done again by after a restoration: with the id alone"),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """What the player has agreed to, and what they asked of their data."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete it, with the files of the player's data."""
    await discard_exports(player_id)
    return await erased(HOLDINGS, player_id)
