"""Send a fact to the studio's webhook."""

from functions.feedback.models.tasks import DeliverWebhook
from functions.feedback.operations import delivering
from functions.feedback.settings import FEEDBACK_WEBHOOK
from shared.declare import task


@task("feedback-webhook", secrets=(FEEDBACK_WEBHOOK,), in_network=False)
async def deliver_webhook(work: DeliverWebhook) -> None:
    """Send a fact of a bug or an idea, signed; the task comes again, later each time, until it was taken.

    Cost: a read, and one more of a bug.
    """
    await delivering.deliver(work)
