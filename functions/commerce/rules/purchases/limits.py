"""How often a player may buy a product."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from functions.commerce.models.catalogue import PurchaseLimits
from functions.commerce.models.limits import LimitedPurchases, Place
from functions.commerce.models.orders import Order, OrderStatus
from shared.errors import DomainError

HELD_FOR = timedelta(minutes=30)
"""How long an order that is not paid holds a place: it is paid by then, or abandoned."""

PAID_WITHIN = timedelta(minutes=28)
"""When one that nobody has paid is given up at a provider that would take its money at any time: before it loses its
place, so that the place is never given to another while both can be paid."""

MOST_PLACES = 200
"""How many places are kept, the latest: more than any limit."""

FREE = frozenset({OrderStatus.FAILED, OrderStatus.REFUNDED, OrderStatus.CHARGED_BACK})


class PurchaseLimitReached(DomainError):
    """The player has bought the product as often as its limits allow."""

    status = 409
    code = "PURCHASE_LIMIT_REACHED"
    message = (
        "The player has bought this product as often as they may; details.limits says how often. Purchases that are"
        " open count for 30 minutes: details.open_orders has them, to be paid instead."
    )


def place_of(order: Order) -> Place | None:
    """The place that an order takes; None for one that failed, or whose money was given back."""
    if order.status in FREE:
        return None
    until = order.created_at + HELD_FOR if is_unpaid(order) else None
    return Place(order_id=order.order_id, opened_at=order.created_at, until=until)


def is_abandoned(order: Order, now: datetime) -> bool:
    """Whether an order of a limited product was not paid in time."""
    return order.limits is not None and is_unpaid(order) and order.created_at + PAID_WITHIN <= now


def is_too_late(order: Order, purchases: Iterable[LimitedPurchases], now: datetime) -> bool:
    """Whether an order whose money is to be taken now has lost its place, and others have taken it."""
    if order.limits is None or not is_unpaid(order):
        return False
    purchases = tuple(purchases)
    holds = any(has_place(each, order, now) for each in purchases)
    return not holds and is_reached(order.limits, others_of(purchases, order, now), order.created_at)


def failed(order: Order, now: datetime) -> Order:
    """The order that will not be paid, as it came too late."""
    return order.model_copy(update={"status": OrderStatus.FAILED, "updated_at": now})


def with_order(before: LimitedPurchases, order: Order, now: datetime) -> LimitedPurchases:
    """What counts, once an order stands as it does; abandoned ones are forgotten."""
    place = place_of(order)
    others = [other for other in before.places if other.order_id != order.order_id and _counts(other, now)]
    places = sorted([*others, *([place] if place else [])], key=lambda each: (each.opened_at, each.order_id))
    return before.model_copy(update={"places": tuple(places[-MOST_PLACES:])})


def others_of(purchases: Iterable[LimitedPurchases], order: Order, now: datetime) -> tuple[Place, ...]:
    """The other orders that count now, of all accounts of a player."""
    places = (place for each in purchases for place in each.places)
    return tuple(place for place in places if place.order_id != order.order_id and _counts(place, now))


def has_place(purchases: LimitedPurchases, order: Order, now: datetime) -> bool:
    """Whether an order counts already."""
    return any(place.order_id == order.order_id and _counts(place, now) for place in purchases.places)


def is_reached(limits: PurchaseLimits, others: Iterable[Place], day_of: datetime) -> bool:
    """Whether others take all the places: in all, or of those opened on the same day (UTC)."""
    opened_on = [place.opened_at.astimezone(UTC).date() for place in others]
    same_day = opened_on.count(day_of.astimezone(UTC).date())
    return (limits.per_player is not None and len(opened_on) >= limits.per_player) or (
        limits.per_day is not None and same_day >= limits.per_day
    )


def check(limits: PurchaseLimits, others: Iterable[Place], order: Order) -> None:
    """Raise PurchaseLimitReached where an order that is opened has no place left."""
    others = tuple(others)
    if is_reached(limits, others, order.created_at):
        open_orders = [place.order_id for place in others if place.until]
        raise PurchaseLimitReached(sku_id=order.sku_id, limits=limits.model_dump(), open_orders=open_orders)


def is_unpaid(order: Order) -> bool:
    """Whether nobody has asked for its money yet."""
    return order.status is OrderStatus.PENDING and order.capturing_at is None and not order.review_due


def _counts(place: Place, now: datetime) -> bool:
    return place.until is None or now < place.until
