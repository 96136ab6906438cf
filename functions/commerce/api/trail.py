"""Purchases and what moved in wallets, for the audit trail: each entry is written in the commit of what it tells."""

from collections.abc import Iterable, Mapping
from typing import Any

from functions.commerce.models.order_records import OrderRecord
from functions.commerce.models.wallets import LedgerEntry
from functions.commerce.rules.purchases import order_records as rules
from functions.commerce.store import order_records, orders
from functions.commerce.store.wallets import moved_between
from functions.commerce.store.wallets import stored as ledger_stored
from functions.commerce.store.wallets import stored_by_id as ledger_stored_by_id

__all__ = (
    "LedgerEntry",
    "OrderRecord",
    "ledger_stored",
    "ledger_stored_by_id",
    "moved_between",
    "orders_differing",
    "records_of_player",
    "records_stored",
    "records_stored_by_id",
)

records_of_player = order_records.of_player
records_stored = order_records.stored
records_stored_by_id = order_records.stored_by_id


async def orders_differing(stored: Iterable[Mapping[str, Any]]) -> list[str]:
    """Which of these records say otherwise than their orders, of which they are the latest (a read for each order)."""
    records = [order_records.RECORDS.parse(dict(fields)) for fields in stored]
    return rules.differing(records, await orders.ORDERS.get_many({record.order_id for record in records}))
