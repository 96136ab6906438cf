"""The shop, inventories and loadouts."""

from tests.bench.callers import get, job, player, staff
from tests.bench.in_process import Request
from tests.cosmetics import give, grant, make, wanted


async def _buy() -> Request:
    buyer = await player()
    await give(buyer.id, 100)
    return Request("POST", f"/api/v1/cosmetics/{await make()}/purchase", buyer.token, {})


async def _equip() -> Request:
    owner, cosmetic_id = await player(), await make()
    await grant(owner.id, cosmetic_id)
    return Request("POST", f"/api/v1/cosmetics/{cosmetic_id}/equip", owner.token, {})


async def _unequip() -> Request:
    return Request("POST", "/api/v1/cosmetics/skin-neon-fox/unequip", (await player()).token, {})


async def _look() -> Request:
    return Request(path=f"/api/v1/cosmetics/{await make()}", token=(await player()).token)


async def _create() -> Request:
    return Request("POST", "/api/v1/admin/cosmetics", await staff(), wanted())


async def _update() -> Request:
    return Request("PUT", f"/api/v1/admin/cosmetics/{await make()}", await staff(), {"name": "Aurora"})


async def _list() -> Request:
    return Request(path="/api/v1/admin/cosmetics", token=await staff())


REQUESTS = {
    "cosmetics-count-owners": job,
    "cosmetics-create-cosmetic": _create,
    "cosmetics-equip-cosmetic": _equip,
    "cosmetics-get-by-type-or-id": _look,
    "cosmetics-get-equipped": get("/api/v1/cosmetics/equipped"),
    "cosmetics-list-catalog": _list,
    "cosmetics-list-my-inventory": get("/api/v1/me/inventory"),
    "cosmetics-list-shop": get("/api/v1/cosmetics/shop"),
    "cosmetics-purchase-cosmetic": _buy,
    "cosmetics-unequip-cosmetic": _unequip,
    "cosmetics-update-cosmetic": _update,
}
