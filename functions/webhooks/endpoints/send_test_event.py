"""Try a webhook out."""

from functions.webhooks.models.deliveries import DeliverySummary
from functions.webhooks.operations import deliveries
from functions.webhooks.rules.webhooks import UnknownWebhook
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/webhooks/{webhook_id}/test", status=202, errors=(UnknownWebhook,))
async def send_test_event(admin: Admin, webhook_id: Id) -> DeliverySummary:
    """Send a test event to a webhook.

    The event is of the type `webhook.test`, and is sent and tried again like any other: see what came of it by its
    `delivery_id`.

    Cost: one read, one write, one task.
    """
    return await deliveries.test(webhook_id)
