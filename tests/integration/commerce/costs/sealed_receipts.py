"""What keeping a receipt costs."""

import uuid

from functions.commerce.events import ReceiptAccepted
from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import paid, sell

ROWS = (
    Cost("commerce-keep-receipt", case="one call to Cloud Storage"),
    Cost("commerce-open-receipt", case="two calls to Cloud Storage", writes=1, rpcs=1, redis=1),
)


async def travel(journey: Journey) -> None:
    """Keep one, and open it."""
    payment = paid(await sell()).model_dump_json()
    receipt = ReceiptAccepted(order_id=f"stripe-live-{uuid.uuid4().hex}", payment=payment)
    await journey.call("commerce-keep-receipt", "one call to Cloud Storage", in_process.push(receipt), status=204)
    path = f"/api/v1/admin/commerce/orders/{receipt.order_id}/receipt"
    await journey.call("commerce-open-receipt", "two calls to Cloud Storage", Request(path=path, token=await staff()))
