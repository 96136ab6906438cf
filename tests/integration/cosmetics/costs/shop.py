"""What the catalogue, purchases and loadouts cost."""

from functools import partial

from functions.cosmetics.store import catalog
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.cosmetics import age, give, make, wanted
from tests.costs import Cost, Journey
from tests.redis_client import redis_client

ROWS = (
    Cost("cosmetics-create-cosmetic", case="always", writes=2, rpcs=1, redis=2),
    Cost("cosmetics-update-cosmetic", case="always", reads=1, writes=2, rpcs=2, redis=2),
    Cost("cosmetics-list-catalog", case="one of three items", reads=2, writes=1, rpcs=2, redis=1),
    Cost("cosmetics-list-shop", case="the catalogue is nowhere remembered, 3 items", reads=3, rpcs=1, redis=3),
    Cost("cosmetics-list-shop", case="Redis has it", redis=2),
    Cost("cosmetics-list-shop", case="this instance has it", redis=1),
    Cost("cosmetics-get-by-type-or-id", case="a type", redis=1),
    Cost("cosmetics-get-by-type-or-id", case="an item", redis=1),
    Cost("cosmetics-get-by-type-or-id", case="an item that is not remembered", reads=1, rpcs=1, redis=1),
    Cost("cosmetics-purchase-cosmetic", case="the first purchase", reads=3, writes=5, rpcs=3, redis=2, publishes=1),
    Cost("cosmetics-purchase-cosmetic", case="it is owned", reads=3, rpcs=1, redis=1),
    Cost("cosmetics-purchase-cosmetic", case="too little money", reads=3, rpcs=1, redis=1),
    Cost("cosmetics-equip-cosmetic", case="another item", reads=2, writes=1, rpcs=2, redis=2),
    Cost("cosmetics-equip-cosmetic", case="it is worn", reads=2, rpcs=1, redis=1),
    Cost("cosmetics-list-my-inventory", case="not cached", reads=2, rpcs=1, redis=2),
    Cost("cosmetics-list-my-inventory", case="cached", redis=1),
    Cost("cosmetics-list-my-inventory", case="another page", reads=2, rpcs=1, redis=1),
    Cost("cosmetics-get-equipped", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("cosmetics-get-equipped", case="cached", redis=1),
    Cost("cosmetics-unequip-cosmetic", case="it is worn", reads=1, writes=1, rpcs=2, redis=2),
    Cost("cosmetics-unequip-cosmetic", case="it is not worn", reads=1, rpcs=1, redis=1),
    Cost("cosmetics-count-owners", case="all were counted this week", reads=1, rpcs=1),
    Cost("cosmetics-count-owners", case="3 items", reads=9, writes=3, rpcs=6),
)


async def travel(journey: Journey) -> None:
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


async def _look(journey: Journey, token: str, cosmetic_id: str) -> None:
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


async def _buy(journey: Journey, buyer: Player, cosmetic_id: str, dear: str) -> None:
    await give(buyer.id, 150)
    buy = partial(Request, "POST", token=buyer.token, body={})
    purchase = buy(path=f"/api/v1/cosmetics/{cosmetic_id}/purchase")
    await journey.call("cosmetics-purchase-cosmetic", "the first purchase", purchase, status=201)
    await journey.call("cosmetics-purchase-cosmetic", "it is owned", purchase, status=409)
    costly = buy(path=f"/api/v1/cosmetics/{dear}/purchase")
    await journey.call("cosmetics-purchase-cosmetic", "too little money", costly, status=402)


async def _dress(journey: Journey, token: str, cosmetic_id: str) -> None:
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
