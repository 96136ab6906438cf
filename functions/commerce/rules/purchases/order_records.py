"""Which changes of an order the audit trail has, and how an order is held against it."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256

from functions.commerce.models.order_records import OrderRecord
from functions.commerce.models.orders import Order
from shared.granting import Granted


def digest_of(order: Order) -> str:
    """The digest of whose an order is, what was paid and given back, and what became of its items: in hexadecimal."""
    says = {
        "player_id": order.player_id,
        "provider": order.provider.value,
        "environment": order.environment.value,
        "transaction_id": order.transaction_id,
        "status": order.status.value,
        "sku_id": order.sku_id,
        "currency": order.currency,
        "amount": order.amount,
        "refunded_amount": order.refunded_amount,
        "taken_back": order.taken_back,
        "granted": [_said(granted) for granted in order.granted],
    }
    return sha256(json.dumps(says, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def recorded(order: Order, now: datetime) -> tuple[Order, OrderRecord | None]:
    """An order with the record of its change; none where the latest record says the same."""
    digest = digest_of(order)
    if digest == order.recorded:
        return order, None
    after = order.model_copy(update={"recorded": digest, "records": order.records + 1})
    same = OrderRecord.model_fields.keys() & Order.model_fields.keys()
    record = OrderRecord(
        **after.model_dump(include=set(same)),
        record_id=f"{after.order_id}:{after.records}",
        number=after.records,
        digest=digest,
        at=now,
    )
    return after, record


def differing(records: Iterable[OrderRecord], orders: Mapping[str, Order]) -> list[str]:
    """The latest records of orders that are not as these say, or that are gone."""
    return [record.record_id for record in records if _differs(record, orders.get(record.order_id))]


def _differs(record: OrderRecord, order: Order | None) -> bool:
    if order is None:
        return True
    return order.records < record.number or (order.records == record.number and digest_of(order) != record.digest)


def _said(granted: Granted) -> list[object]:
    end = granted.expires_at.astimezone(UTC).isoformat() if granted.expires_at else None
    return [granted.item.kind, granted.item.id, granted.item.quantity, granted.outcome.value, end]
