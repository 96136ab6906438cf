"""Have a new bug or idea sent to the studio's webhook."""

from functions.feedback.events import FeedbackCreated
from functions.feedback.operations import webhooks
from functions.feedback.rules.webhooks import delivery
from functions.feedback.settings import FEEDBACK_WEBHOOK
from shared.declare import subscriber


@subscriber(FeedbackCreated, secrets=(FEEDBACK_WEBHOOK,))
async def send_created(created: FeedbackCreated) -> None:
    """Queue the delivery of a new bug or idea, if there is a webhook. Costs a task."""
    await webhooks.queue(delivery(created.topic, created.key, created.item_id, "open", created.created_at))
