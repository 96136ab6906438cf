"""What cosmetics give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.cosmetics.rules.inventory import without_orders
from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from shared.firestore.clones import Clone
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(INVENTORY, clone=Clone(fields=("updated_at",), names=("cosmetic_ids", "items"), cleaned=without_orders)),
    Holding(
        LOADOUTS,
        clone=Clone(fields=("updated_at",), names=("skin", "emote", "banner", "nameplate", "effect", "trail")),
    ),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """What the player owns and wears."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete both."""
    return await erased(HOLDINGS, player_id)
