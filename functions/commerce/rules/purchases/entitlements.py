"""What players own by their orders."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from functions.commerce.models.entitlements import (
    Entitlement,
    EntitlementDetails,
    EntitlementStatus,
    EntitlementView,
    Revocation,
    RevocationReason,
)
from functions.commerce.models.orders import Order
from functions.commerce.rules.products.catalogue import CURRENCY
from functions.commerce.rules.purchases.revocations import revoked_now
from shared.granting import Granted, Outcome

NOT_OWNED = frozenset({Outcome.REPLACED, Outcome.NO_ROOM})


def entitlements_of(order: Order, now: datetime) -> tuple[Entitlement, ...]:
    """What an order entitles its player to as it stands: everything durable that it gave, or that was taken since."""
    revoked = revoked_now(order)
    return tuple(
        Entitlement(
            entitlement_id=f"{order.order_id}:{place}",
            player_id=order.player_id,
            order_id=order.order_id,
            sku_id=order.sku_id,
            kind=granted.item.kind,
            id=granted.item.id,
            granted_at=order.granted_at or now,
            expires_at=granted.expires_at,
            **_standing(granted, revoked.get(place), order, now),
        )
        for place, granted in enumerate(order.granted)
        if granted.item.kind != CURRENCY and granted.outcome not in NOT_OWNED
    )


def as_of(entitlement: Entitlement, now: datetime) -> Entitlement:
    """An entitlement as it is at a moment: one whose end has come is expired, whether or not that is written yet."""
    if entitlement.status is not EntitlementStatus.ACTIVE or not is_over(entitlement.expires_at, now):
        return entitlement
    return entitlement.model_copy(update={"status": EntitlementStatus.EXPIRED})


def active(entitlements: Iterable[Entitlement], now: datetime) -> list[Entitlement]:
    """Those that are owned at a moment."""
    return [each for each in entitlements if as_of(each, now).status is EntitlementStatus.ACTIVE]


def is_over(expires_at: datetime | None, now: datetime) -> bool:
    """Whether an end has come."""
    return expires_at is not None and expires_at <= now


def view(entitlement: Entitlement, now: datetime) -> EntitlementView:
    """An entitlement as its player sees it."""
    current = as_of(entitlement, now)
    return EntitlementView(**{name: getattr(current, name) for name in EntitlementView.model_fields})


def details(order: Order, place: int, now: datetime) -> EntitlementDetails:
    """An entitlement of an order with its history, as admins see it."""
    (entitlement,) = (
        each for each in entitlements_of(order, now) if each.entitlement_id == f"{order.order_id}:{place}"
    )
    return EntitlementDetails(
        **view(entitlement, now).model_dump(),
        player_id=order.player_id,
        order_id=order.order_id,
        history=tuple(each for each in order.revocations if each.place == place),
    )


def _standing(granted: Granted, revocation: Revocation | None, order: Order, now: datetime) -> Mapping[str, object]:
    """Whether an item is owned, and since when and why it is not."""
    if granted.outcome is Outcome.TAKEN_BACK:
        return {
            "status": EntitlementStatus.REVOKED,
            "revoked_at": order.refunded_at or now,
            "revocation_reason": RevocationReason.REFUND,
        }
    if granted.outcome is Outcome.REVOKED and revocation:
        return {
            "status": EntitlementStatus.REVOKED,
            "revoked_at": revocation.revoked_at,
            "revocation_reason": revocation.cause,
        }
    return {"status": EntitlementStatus.EXPIRED if is_over(granted.expires_at, now) else EntitlementStatus.ACTIVE}
