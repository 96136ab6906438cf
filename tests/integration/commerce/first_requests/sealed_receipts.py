"""Receipts."""

import uuid

from functions.commerce.events import ReceiptAccepted
from tests.bench import in_process
from tests.bench.in_process import Request
from tests.payments import paid, sell


async def _keep() -> Request:
    payment = paid(await sell()).model_dump_json()
    return in_process.push(ReceiptAccepted(order_id=f"stripe-live-{uuid.uuid4().hex}", payment=payment))


REQUESTS = {"commerce-keep-receipt": _keep}
