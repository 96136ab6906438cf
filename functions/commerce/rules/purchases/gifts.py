"""Entitlements that were given: what they are, and what becomes of one that is revoked by hand."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from functions.commerce.models.entitlements import (
    Entitlement,
    EntitlementDetails,
    EntitlementStatus,
    Revocation,
    RevocationReason,
)
from functions.commerce.rules.purchases.entitlements import as_of, view
from functions.commerce.rules.purchases.revocations import (
    EntitlementNotActive,
    EntitlementNotRevoked,
    UnknownEntitlement,
)
from functions.commerce.rules.purchases.terms import ends_of
from shared.granting import Granted, Item, Outcome


def entitlement_id(gift: str, place: int) -> str:
    """The document of a gift's entitlement."""
    return f"{gift}:{place}"


def given(items: Sequence[Item], others: Iterable[Entitlement], now: datetime) -> tuple[Granted, ...]:
    """What a gift gives. What ends begins when what the player has of the same thing ends."""
    ends, granted = ends_of(others), []
    for item in items:
        start = expires = None
        if item.duration_seconds:
            start = max(now, ends.get((item.kind, item.id), now))
            expires = ends[item.kind, item.id] = start + timedelta(seconds=item.duration_seconds)
        granted.append(Granted(item=item, outcome=Outcome.GRANTED, starts_at=start, expires_at=expires))
    return tuple(granted)


def entitlements_of(gift: str, player_id: str, granted: Sequence[Granted], now: datetime) -> tuple[Entitlement, ...]:
    """What a gift entitles its player to."""
    return tuple(
        Entitlement(
            entitlement_id=entitlement_id(gift, place),
            player_id=player_id,
            order_id=gift,
            sku_id="",
            kind=each.item.kind,
            id=each.item.id,
            status=EntitlementStatus.ACTIVE,
            granted_at=now,
            expires_at=each.expires_at,
        )
        for place, each in enumerate(granted)
    )


def required(entitlement: Entitlement | None, gift: str, place: int) -> Entitlement:
    """An entitlement that is there. Raises UnknownEntitlement."""
    if entitlement is None:
        raise UnknownEntitlement(order_id=gift, place=place)
    return entitlement


def revoked(entitlement: Entitlement, place: int, reason: str, by: str, now: datetime) -> Entitlement:
    """A gift that was revoked; one that is so already stays as it is. Raises EntitlementNotActive."""
    status = as_of(entitlement, now).status
    if status is EntitlementStatus.REVOKED:
        return entitlement
    if status is not EntitlementStatus.ACTIVE:
        raise EntitlementNotActive(status=status.value)
    cause = RevocationReason.MANUAL
    revocation = Revocation(place=place, cause=cause, revoked_at=now, revoked_by=by, reason=reason)
    return entitlement.model_copy(
        update={
            "status": EntitlementStatus.REVOKED,
            "revoked_at": now,
            "revocation_reason": cause,
            "revocations": (*entitlement.revocations, revocation),
        }
    )


def restored(entitlement: Entitlement, reason: str, by: str, now: datetime) -> Entitlement:
    """A gift that was revoked, given again until it would have ended. Raises EntitlementNotRevoked."""
    if entitlement.status is not EntitlementStatus.REVOKED:
        raise EntitlementNotRevoked(status=as_of(entitlement, now).status.value)
    *earlier, last = entitlement.revocations
    ended = last.model_copy(update={"restored_at": now, "restored_by": by, "restore_reason": reason})
    return entitlement.model_copy(
        update={
            "status": EntitlementStatus.ACTIVE,
            "revoked_at": None,
            "revocation_reason": None,
            "revocations": (*earlier, ended),
        }
    )


def details(entitlement: Entitlement, now: datetime) -> EntitlementDetails:
    """A gift with its history, as admins see it."""
    return EntitlementDetails(
        **view(entitlement, now).model_dump(),
        player_id=entitlement.player_id,
        order_id=entitlement.order_id,
        history=entitlement.revocations,
    )
