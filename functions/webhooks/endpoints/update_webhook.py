"""Change a server that is told of events."""

from functions.webhooks.models.webhooks import UpdateWebhook, WebhookView
from functions.webhooks.operations import webhooks
from functions.webhooks.rules.webhooks import InvalidWebhook, TooManyWebhooks, UnknownWebhook
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("PUT /api/v1/admin/webhooks/{webhook_id}", errors=(UnknownWebhook, InvalidWebhook, TooManyWebhooks))
async def update_webhook(admin: Admin, webhook_id: Id, body: UpdateWebhook, tx: Transaction) -> WebhookView:
    """Update a webhook.

    Replaces its address, events and description, and enables or disables it; the secret stays. What happens while it
    is disabled is not sent, and what waits then fails; a delivery that failed can be replayed.

    Cost: two reads in one call, two writes.
    """
    return await webhooks.update(tx, webhook_id, body)
