"""Wallets."""

import uuid

from functions.commerce.models.catalogue import CreateSku, Sku
from shared.firestore import transaction
from tests.bench.first_requests.callers import get, player, staff
from tests.bench.in_process import Request
from tests.cosmetics import give
from tests.products import add, content, gems


async def _credit() -> Request:
    body = {"currency": "coins", "amount": 500, "reason": "The outage of Friday", "fact": uuid.uuid4().hex}
    return Request("POST", f"/api/v1/admin/wallets/{(await player()).id}/credit", await staff(), body)


async def _spend() -> Request:
    caller = await player()
    await give(caller.id, 100)
    body = {"currency": "coins", "amount": 50, "reason": "Revived in level 7"}
    return Request("POST", "/api/v1/commerce/wallet/spend", caller.token, body)


async def _create() -> Request:
    return Request("POST", "/api/v1/admin/commerce/skus", await staff(), gems())


async def _sold() -> Sku:
    return await transaction.run(lambda tx: add(tx, CreateSku.model_validate(gems())))


async def _look() -> Request:
    return Request(path=f"/api/v1/commerce/skus/{(await _sold()).sku_id}")


async def _list() -> Request:
    return Request(path="/api/v1/commerce/skus")


async def _update() -> Request:
    sku = await _sold()
    body = content(sku.model_dump(mode="json"), name="Gems")
    return Request("PUT", f"/api/v1/admin/commerce/skus/{sku.sku_id}", await staff(), body)


REQUESTS = {
    "commerce-create-sku": _create,
    "commerce-credit-wallet": _credit,
    "commerce-get-sku": _look,
    "commerce-get-wallet": get("/api/v1/commerce/wallet"),
    "commerce-spend-from-wallet": _spend,
    "commerce-get-my-wallet": get("/api/v1/me/wallet"),
    "commerce-list-my-wallet-history": get("/api/v1/me/wallet/history"),
    "commerce-list-skus": _list,
    "commerce-update-sku": _update,
}
