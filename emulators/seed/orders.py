"""What players of the demo have bought: orders that are paid, refunded and held for a review."""

import asyncio
from typing import Any, NamedTuple

import aiohttp

from emulators.replay.api import ApiError
from emulators.seed.patience import until
from emulators.seed.people import People

ORDERS = "/api/v1/commerce/orders"
MICROS = 1_000_000


class Order(NamedTuple):
    """Who buys what, and whether the money is given back."""

    who: str
    sku_id: str
    is_refunded: bool = False


CHEST, PACK = "gems-1000", "founders-pack"
PRICES = {CHEST: 9_990_000, PACK: 249 * MICROS}
BOUGHT = (
    Order("player", CHEST),
    Order("nova", CHEST),
    Order("hana", CHEST, is_refunded=True),
    Order("mateus", PACK),
)
"""The last waits for a review: in the local cloud, all from 200 euros on do."""


def _product(sku_id: str, kind: str, name: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    offer = {"product_id": f"demo-{sku_id}", "prices": {"EUR": PRICES[sku_id]}}
    return {"sku_id": sku_id, "type": kind, "name": name, "items": items, "offers": {"stripe": offer}}


def _gems(quantity: int) -> dict[str, Any]:
    return {"kind": "currency", "id": "premium", "quantity": quantity}


PRODUCTS = (
    _product(CHEST, "consumable", "Chest of 1,000 gems", [_gems(1000)]),
    _product(PACK, "bundle", "The founder's pack", [_gems(30_000), {"kind": "title", "id": "founder"}]),
)


async def ensure_orders(people: People, http: aiohttp.ClientSession, stripe: str) -> int:
    """Sell the products and buy them, unless that was done; returns how many orders are new.

    `stripe` is where Stripe's stand-in is. Raises ApiError, Unreachable and OSError.
    """
    for product in PRODUCTS:
        try:
            await people.post("admin", "/api/v1/admin/commerce/skus", product)
        except ApiError as error:
            if error.code != "SKU_EXISTS":
                raise
    return sum(await asyncio.gather(*(_buy(people, http, stripe, order) for order in BOUGHT)))


async def _buy(people: People, http: aiohttp.ClientSession, stripe: str, order: Order) -> bool:
    if (await people.get(order.who, f"{ORDERS}?limit=1"))["items"]:
        return False
    wanted = {"sku_id": order.sku_id, "provider": "stripe", "currency": "EUR", "price": PRICES[order.sku_id]}
    opened = await people.post(order.who, "/api/v1/commerce/checkout", wanted)
    mine = f"{ORDERS}/{opened['order_id']}"
    async with http.post(f"{stripe}/dev/intents/{opened['transaction']}/pay", json={}) as answer:
        answer.raise_for_status()

    async def is_paid() -> bool:
        return bool((await people.get(order.who, mine))["status"] != "pending")

    await until(is_paid, f"the order of {order.who}")
    if order.is_refunded:
        given_back = {"reason": "Bought by mistake, an hour ago"}
        await people.post("admin", f"/api/v1/admin/commerce/orders/{opened['order_id']}/refund", given_back)
    return True
