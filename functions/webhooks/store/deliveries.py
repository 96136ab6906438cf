"""Deliveries in Firestore."""

from collections.abc import Iterable
from datetime import datetime

from functions.webhooks.models.deliveries import Delivery, DeliveryState
from functions.webhooks.models.webhooks import Webhook
from functions.webhooks.rules.deliveries import UnknownDelivery
from functions.webhooks.store.webhooks import WEBHOOKS
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

DELIVERIES = Collection("webhooks_deliveries", Delivery)


async def delivery(webhook_id: str, delivery_id: str) -> Delivery:
    """A delivery to a webhook (one read). Raises UnknownDelivery."""
    return _of(webhook_id, await DELIVERIES.get(delivery_id))


async def to_change(tx: Transaction, webhook_id: str, delivery_id: str) -> Delivery:
    """A delivery to a webhook (one read). Raises UnknownDelivery."""
    return _of(webhook_id, await tx.get(DELIVERIES, delivery_id))


def _of(webhook_id: str, stored: Delivery | None) -> Delivery:
    if stored is None or stored.webhook_id != webhook_id:
        raise UnknownDelivery
    return stored


async def with_webhook(tx: Transaction, delivery_id: str) -> tuple[Delivery | None, Webhook | None]:
    """A delivery, and the webhook that it goes to (two reads)."""
    stored = await tx.get(DELIVERIES, delivery_id)
    return (stored, await tx.get(WEBHOOKS, stored.webhook_id)) if stored else (None, None)


async def of_ids(tx: Transaction, delivery_ids: Iterable[str]) -> dict[str, Delivery]:
    """Those of these deliveries that there are (a read each, in one call)."""
    return await tx.get_many(DELIVERIES, delivery_ids)


async def latest(
    webhook_id: str, state: DeliveryState | None, limit: int, after: tuple[datetime, str] | None
) -> list[Delivery]:
    """A webhook's deliveries, the latest first (a read each)."""
    in_state: list[Filter] = [("state", "==", state)] if state else []
    return await DELIVERIES.select(
        ("webhook_id", "==", webhook_id),
        *in_state,
        order=[("created_at", "DESCENDING"), ("delivery_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def waiting_since(moment: datetime, limit: int) -> list[Delivery]:
    """Deliveries whose next attempt was due before that, the longest overdue first (a read each, one at least)."""
    return await DELIVERIES.select(
        ("next_attempt_at", "<", moment), order=[("next_attempt_at", "ASCENDING")], limit=limit
    )


def forget(tx: Transaction, delivery_id: str) -> None:
    """Delete a delivery."""
    tx.delete(DELIVERIES, delivery_id)


def create(tx: Transaction, new: Delivery) -> None:
    """Write a delivery that there was none of."""
    tx.create(DELIVERIES, new.delivery_id, new)


def save(tx: Transaction, changed: Delivery) -> None:
    """Write a delivery that was read."""
    tx.put(DELIVERIES, changed.delivery_id, changed)
