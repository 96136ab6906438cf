"""What the catalogue, purchases and loadouts cost."""

from functools import partial
from typing import Any

from functions.cosmetics.store import catalog
from tests.bench.first_requests.callers import player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.cosmetics import age, give, make, wanted
from tests.redis_client import redis_client

ROWS = (
    ("cosmetics-create-cosmetic", "always", 0, 2, 1, 2, 0),
    ("cosmetics-update-cosmetic", "always", 1, 2, 2, 2, 0),
    ("cosmetics-list-catalog", "one of three items", 2, 1, 2, 1, 0),
    ("cosmetics-list-shop", "the catalogue is nowhere remembered, 3 items", 3, 0, 1, 3, 0),
    ("cosmetics-list-shop", "Redis has it", 0, 0, 0, 2, 0),
    ("cosmetics-list-shop", "this instance has it", 0, 0, 0, 1, 0),
    ("cosmetics-get-by-type-or-id", "a type", 0, 0, 0, 1, 0),
    ("cosmetics-get-by-type-or-id", "an item", 0, 0, 0, 1, 0),
    ("cosmetics-get-by-type-or-id", "an item that is not remembered", 1, 0, 1, 1, 0),
    ("cosmetics-purchase-cosmetic", "the first purchase", 3, 5, 3, 2, 1),
    ("cosmetics-purchase-cosmetic", "it is owned", 3, 0, 1, 1, 0),
    ("cosmetics-purchase-cosmetic", "too little money", 3, 0, 1, 1, 0),
    ("cosmetics-equip-cosmetic", "another item", 2, 1, 2, 2, 0),
    ("cosmetics-equip-cosmetic", "it is worn", 2, 0, 1, 1, 0),
    ("cosmetics-list-my-inventory", "not cached", 2, 0, 1, 2, 0),
    ("cosmetics-list-my-inventory", "cached", 0, 0, 0, 1, 0),
    ("cosmetics-list-my-inventory", "another page", 2, 0, 1, 1, 0),
    ("cosmetics-get-equipped", "not cached", 1, 0, 1, 2, 0),
    ("cosmetics-get-equipped", "cached", 0, 0, 0, 1, 0),
    ("cosmetics-unequip-cosmetic", "it is worn", 1, 1, 2, 2, 0),
    ("cosmetics-unequip-cosmetic", "it is not worn", 1, 0, 1, 1, 0),
    ("cosmetics-count-owners", "all were counted this week", 1, 0, 1, 0, 0),
    ("cosmetics-count-owners", "3 items", 9, 3, 6, 0, 0),
)


async def travel(journey: Any) -> None:
    """Fill the catalogue, look at it, buy, dress, undress, count."""
    skin, admin, ada = wanted(), await staff(), await player()
    create = Request("POST", "/api/v1/admin/cosmetics", admin, skin)
    await journey.call("cosmetics-create-cosmetic", "always", create, status=201)
    made = bought, dear, _ = str(skin["cosmetic_id"]), await make(price_coins=1000), await make()
    update = Request("PUT", f"/api/v1/admin/cosmetics/{bought}", admin, {"name": "Aurora"})
    await journey.call("cosmetics-update-cosmetic", "always", update)
    listed = Request(path="/api/v1/admin/cosmetics?limit=1", token=admin)
    await journey.call("cosmetics-list-catalog", "one of three items", listed)
    await _look(journey, ada.token, bought)
    await _buy(journey, ada, bought, dear)
    await _dress(journey, ada.token, bought)
    count = Request("POST", body={})
    await journey.call("cosmetics-count-owners", "all were counted this week", count, status=204)
    await age(*made)
    await journey.call("cosmetics-count-owners", "3 items", count, status=204)


async def _look(journey: Any, token: str, cosmetic_id: str) -> None:
    shop = Request(path="/api/v1/cosmetics/shop", token=token)
    await redis_client().unlink(catalog.WHOLE)
    catalog.catalog.cache_clear()
    await journey.call("cosmetics-list-shop", "the catalogue is nowhere remembered, 3 items", shop)
    catalog.catalog.cache_clear()
    await journey.call("cosmetics-list-shop", "Redis has it", shop)
    await journey.call("cosmetics-list-shop", "this instance has it", shop)
    look = partial(Request, token=token)
    await journey.call("cosmetics-get-by-type-or-id", "a type", look(path="/api/v1/cosmetics/skin"))
    await journey.call("cosmetics-get-by-type-or-id", "an item", look(path=f"/api/v1/cosmetics/{cosmetic_id}"))
    unheard = look(path="/api/v1/cosmetics/nothing")
    await journey.call("cosmetics-get-by-type-or-id", "an item that is not remembered", unheard, status=404)


async def _buy(journey: Any, buyer: Player, cosmetic_id: str, dear: str) -> None:
    await give(buyer.id, 150)
    buy = partial(Request, "POST", token=buyer.token, body={})
    purchase = buy(path=f"/api/v1/cosmetics/{cosmetic_id}/purchase")
    await journey.call("cosmetics-purchase-cosmetic", "the first purchase", purchase, status=201)
    await journey.call("cosmetics-purchase-cosmetic", "it is owned", purchase, status=409)
    costly = buy(path=f"/api/v1/cosmetics/{dear}/purchase")
    await journey.call("cosmetics-purchase-cosmetic", "too little money", costly, status=402)


async def _dress(journey: Any, token: str, cosmetic_id: str) -> None:
    post = partial(Request, "POST", token=token, body={})
    for case in ("another item", "it is worn"):
        await journey.call("cosmetics-equip-cosmetic", case, post(path=f"/api/v1/cosmetics/{cosmetic_id}/equip"))
    look = partial(Request, token=token)
    mine, worn = look(path="/api/v1/me/inventory"), look(path="/api/v1/cosmetics/equipped")
    for case in ("not cached", "cached"):
        await journey.call("cosmetics-list-my-inventory", case, mine)
        await journey.call("cosmetics-get-equipped", case, worn)
    other = look(path="/api/v1/me/inventory?limit=1")
    await journey.call("cosmetics-list-my-inventory", "another page", other)
    for case in ("it is worn", "it is not worn"):
        await journey.call("cosmetics-unequip-cosmetic", case, post(path=f"/api/v1/cosmetics/{cosmetic_id}/unequip"))
