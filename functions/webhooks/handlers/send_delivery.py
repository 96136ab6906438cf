"""Send an event to a webhook."""

from functions.webhooks.models.deliveries import SendDelivery
from functions.webhooks.operations import sending
from functions.webhooks.settings import WEBHOOK_KEY
from shared.declare import task


@task("webhooks", secrets=(WEBHOOK_KEY,), in_network=False)
async def send_delivery(work: SendDelivery) -> None:
    """Make an attempt; where it is not taken, the next is a task of its own, later each time, for three days.

    Cost: four reads and a write; two more and one where a webhook begins to fail, or ends to.
    """
    await sending.send(work)
