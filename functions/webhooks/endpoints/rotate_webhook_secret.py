"""Give a webhook another secret."""

from functions.webhooks.models.webhooks import WebhookWithSecret
from functions.webhooks.operations import webhooks
from functions.webhooks.rules.webhooks import UnknownWebhook
from functions.webhooks.settings import WEBHOOK_KEY
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/webhooks/{webhook_id}/rotate-secret", errors=(UnknownWebhook,), secrets=(WEBHOOK_KEY,))
async def rotate_webhook_secret(admin: Admin, webhook_id: Id) -> WebhookWithSecret:
    """Rotate the secret of a webhook.

    The answer shows the new secret once. For a day, deliveries are signed by both: take what either has signed.

    Cost: two reads in one call, one write. It takes no Idempotency-Key: answers with secrets are not kept.
    """
    return await webhooks.rotate(webhook_id)
