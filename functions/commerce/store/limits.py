"""What counts of players' purchases of limited products, in Firestore."""

from collections.abc import Iterable

from functions.commerce.models.limits import LimitedPurchases
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

LIMITED_PURCHASES = Collection("commerce_limited_purchases", LimitedPurchases)


async def of_players(tx: Transaction, player_ids: Iterable[str], sku_id: str) -> dict[str, LimitedPurchases]:
    """What counts of each player's purchases of a product, in one call (a read each)."""
    names = {player_id: f"{player_id}:{sku_id}" for player_id in player_ids}
    kept = await tx.get_many(LIMITED_PURCHASES, names.values())
    return {
        player_id: kept.get(name) or LimitedPurchases(player_id=player_id, sku_id=sku_id)
        for player_id, name in names.items()
    }


def save(tx: Transaction, changed: LimitedPurchases) -> None:
    """Write what this transaction read, or found missing."""
    tx.put(LIMITED_PURCHASES, f"{changed.player_id}:{changed.sku_id}", changed)
