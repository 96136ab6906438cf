"""Things that a player has paid for by several orders: one gave them, the others found them owned, or were merged."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from functions.commerce.models.entitlements import Entitlement
from functions.commerce.models.orders import Order
from functions.commerce.rules.products.catalogue import CURRENCY
from functions.commerce.rules.purchases.orders import REFUNDS
from shared.granting import Item, Outcome

STAYS = frozenset({Outcome.GRANTED, Outcome.OWNED})
"""What became of a thing that the player has after its refund."""

LOST = frozenset({Outcome.TAKEN_BACK, Outcome.REVOKED})
"""What became of a thing that an order does not give any more."""


def taken(before: Order, after: Order) -> tuple[Item, ...]:
    """The things, no amounts, that an order had given, and that a refund or a revocation took."""
    return tuple(
        then.item
        for then, now in zip(before.granted, after.granted, strict=True)
        if then.outcome is Outcome.GRANTED and now.outcome in LOST and now.item.kind != CURRENCY
    )


def heirs(entitlements: Iterable[Entitlement], lost: Iterable[Item], refunded: str) -> dict[Item, str]:
    """The order whose each of these things is now: the first of those that paid for it, too."""
    first: dict[tuple[str, str], str] = {}
    for entitlement in sorted(entitlements, key=lambda each: (each.granted_at, each.entitlement_id)):
        if entitlement.order_id != refunded:
            first.setdefault((entitlement.kind, entitlement.id), entitlement.order_id)
    return {item: first[item.kind, item.id] for item in lost if (item.kind, item.id) in first}


def inherited(order: Order, lost: Sequence[Item], counted: Collection[str]) -> tuple[Item, ...]:
    """The order's own items that are such things, without what would stand for them.

    Those that it found owned, and those that it gave itself to an account that was merged since: who had the thing
    twice has it once. Of what is `counted`, by its kind, each order gave its own.
    """
    if order.status in REFUNDS.values():
        return ()
    names = {(item.kind, item.id) for item in lost}
    return tuple(
        granted.item.model_copy(update={"instead": None})
        for granted in order.granted
        if (granted.item.kind, granted.item.id) in names
        and (
            granted.outcome is Outcome.OWNED
            or (granted.outcome is Outcome.GRANTED and granted.item.kind not in counted)
        )
    )


def with_inherited(order: Order, items: Collection[Item], now: datetime) -> Order:
    """The order that has given these of its items."""
    names = {(item.kind, item.id) for item in items}
    outcomes = tuple(
        granted.model_copy(update={"outcome": Outcome.GRANTED})
        if granted.outcome is Outcome.OWNED and (granted.item.kind, granted.item.id) in names
        else granted
        for granted in order.granted
    )
    return order.model_copy(update={"granted": outcomes, "updated_at": now})
