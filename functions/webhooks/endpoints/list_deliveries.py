"""What a webhook was sent."""

from typing import Annotated

from pydantic import Field

from functions.webhooks.models.deliveries import DeliveryState, DeliverySummary
from functions.webhooks.rules import deliveries as rules
from functions.webhooks.store import deliveries as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/webhooks/{webhook_id}/deliveries", errors=(cursors.InvalidCursor,))
async def list_deliveries(
    admin: Admin,
    webhook_id: Id,
    state: DeliveryState | None = None,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[DeliverySummary]:
    """List the deliveries to a webhook.

    The latest comes first. The list can be narrowed to those that are `pending`, `delivered` or `failed`. A delivery is
    kept for 30 days unless the deployment says otherwise.

    Cost: a read for each, and one more.
    """
    latest = await store.latest(webhook_id, state, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(latest, limit, lambda delivery: (delivery.created_at, delivery.delivery_id))
    return Page(items=tuple(rules.summary(delivery) for delivery in page), next_cursor=following)
