"""Having facts sent to the studio's webhook."""

from functions.feedback.models.tasks import DeliverWebhook
from functions.feedback.partners.webhook import WEBHOOK
from shared.events.tasks import enqueue


async def queue(work: DeliverWebhook) -> None:
    """Have a fact sent, if there is a webhook. One that comes again within an hour is the same task."""
    if WEBHOOK.current() is not None:
        await enqueue(work, name=f"feedback-webhook:{work.delivery_id}")
