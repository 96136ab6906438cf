"""One event that a webhook was sent."""

from functions.webhooks.models.deliveries import DeliveryDetails
from functions.webhooks.rules import deliveries as rules
from functions.webhooks.store import deliveries as store
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}", errors=(rules.UnknownDelivery,))
async def get_delivery(admin: Admin, webhook_id: Id, delivery_id: Id) -> DeliveryDetails:
    """Get a delivery to a webhook.

    Returns what is sent and the latest attempts, each with the status and the beginning of the answer.

    Cost: one read.
    """
    return rules.details(await store.delivery(webhook_id, delivery_id))
