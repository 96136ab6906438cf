"""What players own by their orders."""

from datetime import datetime

from functions.commerce.models.orders import (
    Entitlement,
    EntitlementStatus,
    EntitlementView,
    Order,
    RevocationReason,
)
from functions.commerce.rules.products.catalogue import CURRENCY
from shared.granting import Outcome

NOT_OWNED = frozenset({Outcome.REPLACED, Outcome.NO_ROOM})


def entitlements_of(order: Order, now: datetime) -> tuple[Entitlement, ...]:
    """What an order entitles its player to as it stands: everything durable that it gave, or a refund took back."""
    return tuple(
        Entitlement(
            entitlement_id=f"{order.order_id}:{place}",
            player_id=order.player_id,
            order_id=order.order_id,
            sku_id=order.sku_id,
            kind=granted.item.kind,
            id=granted.item.id,
            status=EntitlementStatus.REVOKED if granted.outcome is Outcome.TAKEN_BACK else EntitlementStatus.ACTIVE,
            granted_at=order.granted_at or now,
            revoked_at=now if granted.outcome is Outcome.TAKEN_BACK else None,
            revocation_reason=RevocationReason.REFUND if granted.outcome is Outcome.TAKEN_BACK else None,
        )
        for place, granted in enumerate(order.granted)
        if granted.item.kind != CURRENCY and granted.outcome not in NOT_OWNED
    )


def view(entitlement: Entitlement) -> EntitlementView:
    """An entitlement as its player sees it."""
    return EntitlementView(**{name: getattr(entitlement, name) for name in EntitlementView.model_fields})
