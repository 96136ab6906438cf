"""Tell a server of the studio of events."""

from functions.webhooks.models.webhooks import CreateWebhook, WebhookWithSecret
from functions.webhooks.operations import webhooks
from functions.webhooks.rules.webhooks import InvalidWebhook, TooManyWebhooks
from functions.webhooks.settings import WEBHOOK_KEY
from shared.declare import endpoint
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/webhooks",
    status=201,
    errors=(InvalidWebhook, TooManyWebhooks),
    secrets=(WEBHOOK_KEY,),
)
async def create_webhook(admin: Admin, body: CreateWebhook) -> WebhookWithSecret:
    """Create a webhook.

    Your server is sent each of these `events`, from half a minute after this on, as a POST of JSON: `id`, `type`,
    `created_at`, `fact` and `data`. Answer 2xx within ten seconds; anything else, a redirect too, is tried again, later
    each time, for three days. An event may come more than once and in any order: keep the `id` of what you have handled
    (or `type` and `fact`, which also say that two events tell of one thing), and go by `created_at`.

    `Ludus-Signature: t=<seconds>,v1=<hex>` is HMAC-SHA256 by the `secret`, which is shown this once, of the seconds, a
    full stop and the raw body. There is a `v1` a secret: two while one is rotated. Refuse what is older than five
    minutes. The address is https and of the public internet. A webhook that takes nothing for three days is disabled.

    Cost: a read and two writes. It takes no Idempotency-Key: answers with secrets are not kept.
    """
    return await webhooks.create(body)
