"""One server that is told of events."""

from functions.webhooks.models.webhooks import WebhookView
from functions.webhooks.rules import webhooks as rules
from functions.webhooks.store import webhooks as store
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/webhooks/{webhook_id}", errors=(rules.UnknownWebhook,))
async def get_webhook(admin: Admin, webhook_id: Id) -> WebhookView:
    """Get a webhook.

    `failing_since` is when it began to take nothing; it is null while it takes what it is sent.

    Cost: one read.
    """
    return rules.view(await store.webhook(webhook_id))
