"""Restore what a purchase gave."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.entitlements import ChangeEntitlement, EntitlementDetails
from functions.commerce.operations.purchases import revocations
from functions.commerce.rules.purchases import revocations as rules
from functions.commerce.rules.purchases.orders import UnknownOrder
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.granting import MOST_ITEMS
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/commerce/orders/{order_id}/entitlements/{place}/restore",
    errors=(
        UnknownOrder,
        rules.UnknownEntitlement,
        rules.EntitlementNotRevoked,
        rules.PurchaseRefunded,
        rules.EntitlementNotRestorable,
    ),
    extension_points=(GRANTING,),
)
async def restore_entitlement(
    admin: Admin,
    order_id: Id,
    place: Annotated[int, Field(ge=0, le=MOST_ITEMS - 1, description="Which item of the order, counted from 0.")],
    body: ChangeEntitlement,
    tx: Transaction,
) -> EntitlementDetails:
    """Restore an entitlement.

    Gives the player again what was revoked by hand or by a ban. Of what ends, the time is given that was left when it
    was revoked. A purchase whose money was given back is not restored.

    Cost: reads the order and what the item needs, in two calls; writes the order, the entitlement and what the item
    needs.

    Source: Player Platform.
    """
    return await revocations.restore(tx, order_id, place, body, admin.id)
