"""Wallets."""

import uuid

from tests.bench.callers import get, player, staff
from tests.bench.in_process import Request


async def _credit() -> Request:
    body = {"currency": "coins", "amount": 500, "reason": "The outage of Friday", "fact": uuid.uuid4().hex}
    return Request("POST", f"/api/v1/admin/wallets/{(await player()).id}/credit", await staff(), body)


REQUESTS = {
    "commerce-credit-wallet": _credit,
    "commerce-get-my-wallet": get("/api/v1/me/wallet"),
    "commerce-list-my-wallet-history": get("/api/v1/me/wallet/history"),
}
