"""A player's purchases and what moved in the wallet, for the audit trail: each is the record of its own commit."""

from datetime import datetime

from functions.commerce.models.order_administration import OrderFilter
from functions.commerce.models.orders import Order
from functions.commerce.models.wallets import LedgerEntry
from functions.commerce.store import orders
from functions.commerce.store.wallets import moved_between

__all__ = ("LedgerEntry", "Order", "bought_between", "moved_between")


async def bought_between(
    player_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[Order]:
    """Orders that a player opened from `start` to before `end`, the latest first, after the given one (a read each)."""
    return await orders.find(OrderFilter(opened_from=start, opened_before=end), [player_id], limit, after)
