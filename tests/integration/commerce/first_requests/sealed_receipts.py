"""Receipts."""

import uuid

from functions.commerce.events import ReceiptAccepted
from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.payments import paid, sell


async def _keep() -> Request:
    payment = paid(await sell()).model_dump_json()
    return in_process.push(ReceiptAccepted(order_id=f"stripe-live-{uuid.uuid4().hex}", payment=payment))


async def _open() -> Request:
    payment, order_id = paid(await sell()).model_dump_json(), f"stripe-live-{uuid.uuid4().hex}"
    receipt = ReceiptAccepted(order_id=order_id, payment=payment)
    await in_process.call("commerce-keep-receipt", in_process.push(receipt))
    return Request(path=f"/api/v1/admin/commerce/orders/{order_id}/receipt", token=await staff())


REQUESTS = {"commerce-keep-receipt": _keep, "commerce-open-receipt": _open}
