"""Revoke what a purchase gave."""

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
    "POST /api/v1/admin/commerce/orders/{order_id}/entitlements/{place}/revoke",
    errors=(UnknownOrder, rules.UnknownEntitlement, rules.EntitlementNotActive),
    extension_points=(GRANTING,),
)
async def revoke_entitlement(
    admin: Admin,
    order_id: Id,
    place: Annotated[int, Field(ge=0, le=MOST_ITEMS - 1, description="Which item of the order, counted from 0.")],
    body: ChangeEntitlement,
    tx: Transaction,
) -> EntitlementDetails:
    """Revoke an entitlement.

    Takes a thing that a purchase gave out of the player's possession, and off, if it is worn; no money is given back.
    What another purchase paid for, too, stays by that one. A reversed refund does not give it again: `restore` does.
    The same again changes nothing. Amounts of currencies are no entitlements.

    Cost: reads the order and what the item needs, in two calls, the player's wallet and entitlements to the same
    thing; writes the order, the entitlement, the wallet and what the item needs.

    Source: Player Platform.
    """
    return await revocations.revoke(tx, order_id, place, body, admin.id)
