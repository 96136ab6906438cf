"""Send a webhook something again."""

from functions.webhooks.models.deliveries import DeliverySummary
from functions.webhooks.operations import deliveries
from functions.webhooks.rules.deliveries import UnknownDelivery
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}/replay",
    status=202,
    errors=(UnknownDelivery,),
)
async def replay_delivery(admin: Admin, webhook_id: Id, delivery_id: Id) -> DeliverySummary:
    """Replay a delivery to a webhook.

    The same event is sent now, under the same id, whatever became of it before, and tried for three days again.

    Cost: one read, one write, one task.
    """
    return await deliveries.replay(webhook_id, delivery_id)
