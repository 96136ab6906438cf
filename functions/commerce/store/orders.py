"""Orders and entitlements in Firestore."""

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.models.entitlements import Entitlement, EntitlementStatus
from functions.commerce.models.order_administration import OrderFilter
from functions.commerce.models.orders import (
    Acknowledgement,
    Environment,
    Order,
    OrderStatus,
)
from functions.commerce.rules.purchases.order_records import recorded
from functions.commerce.rules.purchases.orders import order_id_of
from functions.commerce.store import order_records
from functions.commerce.store.catalogue import SKUS
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

ORDERS = Collection("commerce_orders", Order)
ENTITLEMENTS = Collection("commerce_entitlements", Entitlement)

PAID = (
    OrderStatus.VERIFIED,
    OrderStatus.GRANTED,
    OrderStatus.REFUNDED,
    OrderStatus.PARTIALLY_REFUNDED,
    OrderStatus.CHARGED_BACK,
)
"""Where an order stands that was paid, whatever came of the money."""

MOST_ENTITLEMENTS = 300


async def order(order_id: str) -> Order | None:
    """An order (one read)."""
    return await ORDERS.get(order_id)


async def of_transaction(transaction_id: str, *providers: PaymentProvider) -> list[Order]:
    """The orders of a transaction at providers, live and sandbox, in one call (two reads each)."""
    ids = [order_id_of(provider, environment, transaction_id) for provider in providers for environment in Environment]
    return list((await ORDERS.get_many(ids)).values())


async def sku(tx: Transaction, sku_id: str) -> Sku | None:
    """A product, on sale or not (one read)."""
    return await tx.get(SKUS, sku_id)


def save(tx: Transaction, changed: Order) -> Order:
    """Write an order that this transaction read, or found missing; with a record for the audit trail of its change.

    What neither money nor items know of, such as a flag, has no record. Returns the order as it is kept: who changes it
    again in the same transaction goes on from that.
    """
    order, record = recorded(changed, tx.now)
    tx.put(ORDERS, order.order_id, order)
    if record:
        order_records.add(tx, record)
    return order


def save_entitlements(tx: Transaction, entitlements: Iterable[Entitlement]) -> None:
    """Write what an order says of its items, and that their time is over: nothing else writes it."""
    for entitlement in entitlements:
        tx.put(ENTITLEMENTS, entitlement.entitlement_id, entitlement, overwrite=True)


async def of_players(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Order]:
    """Players' orders, the latest first, after the given time and order (a read each)."""
    return await ORDERS.select(
        ("player_id", "in", list(player_ids)),
        order=[("created_at", "DESCENDING"), ("order_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def find(
    wanted: OrderFilter, players: Sequence[str], limit: int, after: tuple[datetime, str] | None
) -> list[Order]:
    """Orders as they are looked for, of `players` if there are any, the latest first (a read each)."""
    of_players: list[Filter] = [("player_id", "in", list(players))] if players else []
    of_provider: list[Filter] = [("provider", "==", wanted.provider.value)] if wanted.provider else []
    of_status: list[Filter] = [("status", "==", wanted.status.value)] if wanted.status else []
    flagged: list[Filter] = [("flags", "array_contains", wanted.flag)] if wanted.flag else []
    since: list[Filter] = [("created_at", ">=", wanted.opened_from)] if wanted.opened_from else []
    before: list[Filter] = [("created_at", "<", wanted.opened_before)] if wanted.opened_before else []
    return await ORDERS.select(
        *of_players,
        *of_provider,
        *of_status,
        *flagged,
        *since,
        *before,
        order=[("created_at", "DESCENDING"), ("order_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def waiting(start: datetime, end: datetime) -> AsyncIterator[list[Order]]:
    """Orders that are not granted, refunded or failed, opened between two times, the oldest first (a read each)."""
    return ORDERS.pages(
        ("status", "in", [OrderStatus.PENDING.value, OrderStatus.IN_REVIEW.value, OrderStatus.VERIFIED.value]),
        ("created_at", ">=", start),
        ("created_at", "<", end),
        order=[("created_at", "ASCENDING")],
    )


async def paid_with(card: str, limit: int) -> list[Order]:
    """Orders that were paid with one card, in no order (a read each)."""
    return await ORDERS.select(("paid_with", "==", card), limit=limit)


def refunds_due() -> AsyncIterator[list[Order]]:
    """Orders whose refund is asked for and not carried out (a read each)."""
    return ORDERS.pages(("refund_due", "==", True))


def reviews_due() -> AsyncIterator[list[Order]]:
    """Orders whose review waits, or is not carried out (a read each)."""
    return ORDERS.pages(("review_due", "==", True))


async def in_review(limit: int, after: tuple[datetime, str] | None) -> list[Order]:
    """Orders that wait for a review, the oldest first, after the given time and order (a read each)."""
    return await ORDERS.select(
        ("status", "==", OrderStatus.IN_REVIEW.value),
        order=[("created_at", "ASCENDING"), ("order_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


async def of_reference(provider: PaymentProvider, reference: str) -> Order | None:
    """The order that a provider knows by another id of its own (a read)."""
    orders = await ORDERS.select(("provider", "==", provider.value), ("reference", "==", reference), limit=1)
    return orders[0] if orders else None


async def order_to_change(tx: Transaction, order_id: str) -> Order | None:
    """An order (one read)."""
    return await tx.get(ORDERS, order_id)


def to_acknowledge() -> AsyncIterator[list[Order]]:
    """Orders of which their providers are to be told (a read each)."""
    return ORDERS.pages(("acknowledgement", "==", Acknowledgement.DUE.value))


def not_redeemed(provider: PaymentProvider, start: datetime, end: datetime) -> AsyncIterator[list[Order]]:
    """A provider's orders opened between two times that were not redeemed there, the oldest first (a read each)."""
    return ORDERS.pages(
        ("provider", "==", provider.value),
        ("acknowledgement", "==", Acknowledgement.NOT_NEEDED.value),
        ("created_at", ">=", start),
        ("created_at", "<", end),
        order=[("created_at", "ASCENDING")],
    )


async def entitlements_of(
    player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None
) -> list[Entitlement]:
    """Players' entitlements, the latest first, after the given time and entitlement (a read each)."""
    return await ENTITLEMENTS.select(
        ("player_id", "in", list(player_ids)),
        order=[("granted_at", "DESCENDING"), ("entitlement_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def entitlements_to(player_ids: Sequence[str], ids: Sequence[str]) -> list[Entitlement]:
    """Players' active entitlements to things of these ids, of any kind (a read each)."""
    return await ENTITLEMENTS.select(
        ("player_id", "in", list(player_ids)),
        ("status", "==", EntitlementStatus.ACTIVE.value),
        ("id", "in", list(ids)),
        limit=MOST_ENTITLEMENTS,
    )


async def orders_to_change(tx: Transaction, order_ids: Sequence[str]) -> list[Order]:
    """Orders, in one call (a read each)."""
    return list((await tx.get_many(ORDERS, order_ids)).values()) if order_ids else []


async def next_currency(after: str) -> str | None:
    """The next of the currencies that any order was paid in, in their order (one read)."""
    orders = await ORDERS.select(("currency", ">", after), order=[("currency", "ASCENDING")], limit=1)
    return orders[0].currency if orders else None


async def paid_in(currency: str, start: datetime, end: datetime) -> tuple[int, dict[str, int]]:
    """How many orders for money were paid in a currency, opened from `start` to before `end`, and their sums.

    `amount` and `refunded_amount` in millionths of its main unit (a read for each thousand).
    """
    return await ORDERS.totals(
        ("environment", "==", Environment.LIVE.value),
        ("status", "in", [status.value for status in PAID]),
        ("currency", "==", currency),
        ("created_at", ">=", start),
        ("created_at", "<", end),
        fields=["amount", "refunded_amount"],
    )


async def count_in_review() -> int:
    """How many orders wait for a review (a read for each thousand)."""
    return await ORDERS.count(("status", "==", OrderStatus.IN_REVIEW.value))
