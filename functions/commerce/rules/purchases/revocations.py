"""Items of orders that are revoked without a refund, by hand or by a ban, and restored.

What is revoked so is not a refund's any more: its reversal does not give it back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from functions.commerce.models.entitlements import Revocation, RevocationReason
from functions.commerce.models.orders import Order
from functions.commerce.rules.products.catalogue import CURRENCY
from functions.commerce.rules.purchases.contents import ENTITLING
from functions.commerce.rules.purchases.refunds import is_given_back
from shared.errors import DomainError
from shared.granting import Granted, Item, Outcome


class UnknownEntitlement(DomainError):
    """The order has no such entitlement."""

    status = 404
    code = "UNKNOWN_ENTITLEMENT"
    message = "This order has no entitlement in this place; amounts of currencies are none, refund the order for those."


class EntitlementNotActive(DomainError):
    """The player does not own it now."""

    status = 409
    code = "ENTITLEMENT_NOT_ACTIVE"
    message = "The player does not own this now, so there is nothing to revoke; see details.status."


class EntitlementNotRevoked(DomainError):
    """It was not revoked by hand or by a ban."""

    status = 409
    code = "ENTITLEMENT_NOT_REVOKED"
    message = "This was not revoked by hand or by a ban, so there is nothing to restore; see details.status."


class PurchaseRefunded(DomainError):
    """Its money was given back."""

    status = 409
    code = "PURCHASE_REFUNDED"
    message = "This purchase was refunded, so what it gave is not restored."


class EntitlementNotRestorable(DomainError):
    """Nothing can give it now."""

    status = 409
    code = "ENTITLEMENT_NOT_RESTORABLE"
    message = "This cannot be given to the player now, as there is no room for it, or its season is none any more."


@dataclass(frozen=True, slots=True)
class Because:
    """Why something is revoked or restored, and who does it."""

    cause: RevocationReason
    by: str
    reason: str


def item_at(order: Order, place: int) -> Granted:
    """The item of an entitlement. Raises UnknownEntitlement."""
    if place >= len(order.granted) or order.granted[place].item.kind == CURRENCY:
        raise UnknownEntitlement(order_id=order.order_id, place=place)
    return order.granted[place]


def revoked_now(order: Order) -> dict[int, Revocation]:
    """The revocations that stand, by place."""
    return {each.place: each for each in order.revocations if each.restored_at is None}


def revocable(order: Order, now: datetime) -> list[int]:
    """The places of what the order entitles its player to now."""
    return [place for place, granted in enumerate(order.granted) if _is_active(granted, now)]


def check_active(order: Order, place: int, now: datetime) -> None:
    """Raise UnknownEntitlement or EntitlementNotActive for what the player does not own by this order."""
    granted = item_at(order, place)
    if not _is_active(granted, now):
        ended = granted.expires_at and granted.expires_at <= now
        status = "expired" if granted.outcome in ENTITLING and ended else granted.outcome.value
        raise EntitlementNotActive(order_id=order.order_id, place=place, status=status)


def check_restorable(order: Order, place: int) -> None:
    """Raise UnknownEntitlement, EntitlementNotRevoked or PurchaseRefunded for what cannot be restored."""
    granted = item_at(order, place)
    if granted.outcome is not Outcome.REVOKED:
        raise EntitlementNotRevoked(order_id=order.order_id, place=place, status=granted.outcome.value)
    if is_given_back(order):
        raise PurchaseRefunded(order_id=order.order_id, status=order.status.value)


def revoked(order: Order, places: Collection[int], because: Because, now: datetime) -> Order:
    """The order without some of its items."""
    added = tuple(
        Revocation(place=place, cause=because.cause, revoked_at=now, revoked_by=because.by, reason=because.reason)
        for place in places
    )
    return order.model_copy(
        update={
            "granted": _with_outcomes(order.granted, dict.fromkeys(places, Outcome.REVOKED)),
            "revocations": order.revocations + added,
            "updated_at": now,
        }
    )


def taken_over(order: Order, place: int, because: Because, now: datetime) -> Order:
    """The order of which an item is revoked that was revoked for another cause: the end of that does not restore it."""
    changed = {"cause": because.cause, "revoked_by": because.by, "reason": because.reason}
    revocations = tuple(
        each.model_copy(update=changed) if each.place == place and each.restored_at is None else each
        for each in order.revocations
    )
    return order.model_copy(update={"revocations": revocations, "updated_at": now})


def to_restore(order: Order, places: Sequence[int]) -> tuple[Item, ...]:
    """What is given again: without what would stand for it, as the player had it."""
    return tuple(order.granted[place].item.model_copy(update={"instead": None}) for place in places)


def restored(order: Order, outcomes: Mapping[int, Outcome], because: Because, now: datetime) -> Order:
    """The order with items again, as far as they could be given."""
    given = {place: outcome for place, outcome in outcomes.items() if outcome in ENTITLING}
    changed = {"restored_at": now, "restored_by": because.by, "restore_reason": because.reason}
    revocations = tuple(
        each.model_copy(update=changed) if each.place in given and each.restored_at is None else each
        for each in order.revocations
    )
    return order.model_copy(
        update={"granted": _with_outcomes(order.granted, given), "revocations": revocations, "updated_at": now}
    )


def revoked_by_ban(order: Order) -> list[int]:
    """The places that the end of a ban restores."""
    if is_given_back(order):
        return []
    return [
        place
        for place, each in revoked_now(order).items()
        if each.cause is RevocationReason.BAN and order.granted[place].outcome is Outcome.REVOKED
    ]


def _is_active(granted: Granted, now: datetime) -> bool:
    is_owned = granted.item.kind != CURRENCY and granted.outcome in ENTITLING
    return is_owned and (granted.expires_at is None or now < granted.expires_at)


def _with_outcomes(granted: Sequence[Granted], outcomes: Mapping[int, Outcome]) -> tuple[Granted, ...]:
    return tuple(
        each.model_copy(update={"outcome": outcomes[place]}) if place in outcomes else each
        for place, each in enumerate(granted)
    )
