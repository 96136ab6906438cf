"""The servers that are told of events."""

from typing import Annotated

from pydantic import Field

from functions.webhooks.models.webhooks import WebhookView
from functions.webhooks.rules import webhooks as rules
from functions.webhooks.store import webhooks as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/webhooks", errors=(cursors.InvalidCursor,))
async def list_webhooks(
    admin: Admin, limit: Annotated[int, Field(ge=1, le=20)] = 20, cursor: cursors.Cursor = None
) -> Page[WebhookView]:
    """List webhooks.

    The newest comes first.

    Cost: a read for each, and one more.
    """
    newest = await store.newest(limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(newest, limit, lambda webhook: (webhook.created_at, webhook.webhook_id))
    return Page(items=tuple(rules.view(webhook) for webhook in page), next_cursor=following)
