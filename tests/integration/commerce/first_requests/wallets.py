"""Wallets."""

import uuid

from tests.bench.callers import get, player, staff
from tests.bench.in_process import Request
from tests.cosmetics import give


async def _credit() -> Request:
    body = {"currency": "coins", "amount": 500, "reason": "The outage of Friday", "fact": uuid.uuid4().hex}
    return Request("POST", f"/api/v1/admin/wallets/{(await player()).id}/credit", await staff(), body)


async def _spend() -> Request:
    caller = await player()
    await give(caller.id, 100)
    body = {"currency": "coins", "amount": 50, "reason": "Revived in level 7"}
    return Request("POST", "/api/v1/commerce/wallet/spend", caller.token, body)


REQUESTS = {
    "commerce-credit-wallet": _credit,
    "commerce-get-my-wallet": get("/api/v1/me/wallet"),
    "commerce-get-wallet": get("/api/v1/commerce/wallet"),
    "commerce-list-my-wallet-history": get("/api/v1/me/wallet/history"),
    "commerce-spend-from-wallet": _spend,
}
