"""Premium passes that were paid for, in Firestore."""

from functions.battlepass.models.claims import PassPurchase
from functions.battlepass.store.progress import progress_id
from shared.errors import DomainError
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

PURCHASES = Collection("battlepass_purchases", PassPurchase)


def add(tx: Transaction, purchase: PassPurchase, again: DomainError) -> None:
    """Record a purchase; the commit raises `again` when the player has bought this season's pass before."""
    tx.create(PURCHASES, progress_id(purchase.season_id, purchase.player_id), purchase, otherwise=again)


async def purchase(season_id: str, player_id: str) -> PassPurchase | None:
    """A player's purchase of a season's pass (one read)."""
    return await PURCHASES.get(progress_id(season_id, player_id))
