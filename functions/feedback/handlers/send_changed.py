"""Have a change of a bug or an idea sent to the studio's webhook."""

from functions.feedback.events import FeedbackChanged
from functions.feedback.operations import webhooks
from functions.feedback.rules.webhooks import delivery
from functions.feedback.settings import FEEDBACK_WEBHOOK
from shared.declare import subscriber


@subscriber(FeedbackChanged, secrets=(FEEDBACK_WEBHOOK,))
async def send_changed(changed: FeedbackChanged) -> None:
    """Queue the delivery of another state of a bug or an idea, if there is a webhook. Costs a task."""
    await webhooks.queue(delivery(changed.topic, changed.key, changed.item_id, changed.state, changed.changed_at))
