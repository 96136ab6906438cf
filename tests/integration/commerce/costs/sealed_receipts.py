"""What keeping a receipt costs."""

import uuid

from functions.commerce.events import ReceiptAccepted
from tests.bench import in_process
from tests.costs import Cost, Journey
from tests.payments import paid, sell

ROWS = (Cost("commerce-keep-receipt", case="one call to Cloud Storage"),)


async def travel(journey: Journey) -> None:
    """Keep one."""
    payment = paid(await sell()).model_dump_json()
    receipt = ReceiptAccepted(order_id=f"stripe-live-{uuid.uuid4().hex}", payment=payment)
    await journey.call("commerce-keep-receipt", "one call to Cloud Storage", in_process.push(receipt), status=204)
