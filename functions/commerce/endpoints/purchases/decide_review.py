"""Approve or deny a purchase."""

from functions.commerce.models.order_administration import DecideReview, OrderDetails
from functions.commerce.operations.purchases import reviews
from functions.commerce.rules.purchases.orders import UnknownOrder
from functions.commerce.rules.purchases.reviews import NoReview
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/commerce/orders/{order_id}/review", errors=(UnknownOrder, NoReview))
async def decide_review(admin: Admin, order_id: Id, body: DecideReview, tx: Transaction) -> OrderDetails:
    """Approve or deny a purchase.

    Approves or denies a purchase that waits for a review. If it is approved, its money is taken and it is granted
    within moments; if it is denied, the player is not charged. The first decision counts.

    Cost: reads and writes the order; where its product is limited, what counts of it, too.

    Source: Player Platform.
    """
    return await reviews.decide(tx, order_id, body, admin.id)
