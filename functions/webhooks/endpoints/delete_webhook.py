"""Tell a server of nothing any more."""

from functions.webhooks.models.webhooks import WebhookView
from functions.webhooks.operations import webhooks
from functions.webhooks.rules.webhooks import UnknownWebhook
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("DELETE /api/v1/admin/webhooks/{webhook_id}", errors=(UnknownWebhook,))
async def delete_webhook(admin: Admin, webhook_id: Id, tx: Transaction) -> WebhookView:
    """Delete a webhook.

    Nothing is sent to it any more, not even what waits.

    Cost: two reads in one call, two writes.
    """
    return await webhooks.delete(tx, webhook_id)
