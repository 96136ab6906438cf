"""Giving money back."""

from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.integration.commerce.costs.refunds import not_wanted, refundable


async def _refund() -> Request:
    return Request("POST", await refundable(), await staff(), {"reason": "Ticket 4711"})


REQUESTS = {"commerce-refund-as-wanted": not_wanted, "commerce-refund-order": _refund}
