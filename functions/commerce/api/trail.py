"""Purchases and what moved in wallets, for the audit trail: each entry is written in the commit of what it tells."""

from collections.abc import Iterable, Mapping
from typing import Any

from functions.commerce.models.gift_records import GiftRecord
from functions.commerce.models.order_records import OrderRecord
from functions.commerce.models.wallets import LedgerEntry
from functions.commerce.rules.purchases import order_records as rules
from functions.commerce.store import gift_records, order_records, orders
from functions.commerce.store.wallets import moved_between
from functions.commerce.store.wallets import stored as ledger_stored
from functions.commerce.store.wallets import stored_by_id as ledger_stored_by_id

__all__ = (
    "GiftRecord",
    "LedgerEntry",
    "OrderRecord",
    "gifts_between",
    "gifts_stored",
    "gifts_stored_by_id",
    "ledger_stored",
    "ledger_stored_by_id",
    "moved_between",
    "orders_differing",
    "records_between",
    "records_stored",
    "records_stored_by_id",
)

gifts_between = gift_records.between
gifts_stored = gift_records.stored
gifts_stored_by_id = gift_records.stored_by_id
records_between = order_records.between
records_stored = order_records.stored
records_stored_by_id = order_records.stored_by_id


async def orders_differing(stored: Iterable[Mapping[str, Any]]) -> list[str]:
    """Which of these records say otherwise than their orders, of which they are the latest (a read for each order)."""
    records = [order_records.RECORDS.parse(dict(fields)) for fields in stored]
    return rules.differing(records, await orders.ORDERS.get_many({record.order_id for record in records}))
