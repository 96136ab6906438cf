"""What players see of the catalogue."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.cosmetics.store import catalog
from shared.telemetry import metrics
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import LocalApi, code_of, data_of
from tests.redis_client import redis_client

SHOP, LOOK = "cosmetics-list-shop", "cosmetics-get-by-type-or-id"


@pytest.fixture
async def player(accounts) -> Account:
    return await accounts.player()


@pytest.fixture(autouse=True)
async def fresh_catalog(api) -> None:
    """What another test made is not remembered from before."""
    await redis_client().unlink(catalog.WHOLE)
    catalog.catalog.cache_clear()


async def pages(api: LocalApi, name: str, token: str, *, path: str = "", **params: str) -> list[dict[str, object]]:
    items, cursor = [], ""
    while True:
        asked = params | ({"cursor": cursor} if cursor else {})
        page = data_of(await api(name, token=token, params=asked, path_values={"type_or_id": path}))
        items += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return items


async def ids(api: LocalApi, token: str, **params: str) -> set[object]:
    return {item["cosmetic_id"] for item in await pages(api, SHOP, token, limit="100", **params)}


def from_now(**units: int) -> str:
    return (datetime.now(UTC) + timedelta(**units)).isoformat()


class TestTheShop:
    async def test_an_item_shows_what_a_player_needs_to_know(self, api, player):
        cosmetic_id = await make(name="Aurora", type="trail", rarity="epic", description="Dawn.", price_premium=5)
        (item,) = [entry for entry in await pages(api, SHOP, player.token) if entry["cosmetic_id"] == cosmetic_id]
        released = item.pop("release_date")
        assert datetime.fromisoformat(str(released)) <= datetime.now(UTC)
        assert item == {
            "cosmetic_id": cosmetic_id,
            "name": "Aurora",
            "type": "trail",
            "rarity": "epic",
            "description": "Dawn.",
            "image_url": f"https://media.example.com/{cosmetic_id}.webp",
            "preview_video_url": None,
            "price_coins": 100,
            "price_premium": 5,
            "for_sale": True,
            "available_until": None,
            "is_limited": False,
            "season_id": None,
            "event": None,
        }

    async def test_it_offers_what_is_on_sale_and_released_and_not_over(self, api, player):
        offered = {
            await make(),
            await make(available_until=from_now(days=1), is_limited=True),
            await make(price_coins=0),
        }
        others = {
            await make(on_sale=False),
            await make(release_date=from_now(days=1)),
            await make(release_date=from_now(days=-2), available_until=from_now(days=-1), is_limited=True),
        }
        shown_ids = await ids(api, player.token)
        assert offered <= shown_ids
        assert not others & shown_ids

    async def test_it_is_filtered_by_type_and_rarity(self, api, player):
        skin, rare_skin, rare_emote = (
            await make(),
            await make(rarity="rare"),
            await make(type="emote", rarity="rare"),
        )
        ours = {skin, rare_skin, rare_emote}
        assert await ids(api, player.token, type="skin") & ours == {skin, rare_skin}
        assert await ids(api, player.token, rarity="rare") & ours == {rare_skin, rare_emote}
        assert await ids(api, player.token, rarity="rare", type="emote") & ours == {rare_emote}

    async def test_it_pages_through_everything_once(self, api, player):
        same = from_now(days=-30)
        made = {await make(release_date=same) for _ in range(5)}
        items = await pages(api, SHOP, player.token, limit="2")
        ours = [item["cosmetic_id"] for item in items if item["cosmetic_id"] in made]
        assert sorted(ours, reverse=True) == ours
        assert len(ours) == 5
        dates = [item["release_date"] for item in items]
        assert dates == sorted(dates, reverse=True)

    @pytest.mark.parametrize(
        ("params", "code"),
        [
            ({"limit": "0"}, "INVALID_REQUEST"),
            ({"limit": "101"}, "INVALID_REQUEST"),
            ({"type": "hat"}, "INVALID_REQUEST"),
            ({"rarity": "Rare"}, "INVALID_REQUEST"),
            ({"cursor": "nonsense"}, "INVALID_CURSOR"),
        ],
    )
    async def test_what_is_no_page_is_refused(self, api, player, params, code):
        refused = await api(SHOP, token=player.token, params=params)
        assert (refused.status_code, code_of(refused)) == (422, code)

    async def test_a_limited_item_leaves_at_its_end_though_the_catalogue_is_cached(self, api, player, time_machine):
        end = datetime.now(UTC) + timedelta(minutes=5)
        cosmetic_id = await make(available_until=end.isoformat(), is_limited=True)
        assert cosmetic_id in await ids(api, player.token)
        time_machine.move_to(end, tick=False)
        assert cosmetic_id not in await ids(api, player.token)


class TestOneTypeOrOneItem:
    async def test_a_type_has_all_that_is_released(self, api, player):
        sold, kept = await make(type="banner"), await make(type="banner", on_sale=False)
        secret, other = await make(type="banner", release_date=from_now(days=1)), await make(type="effect")
        listing = {
            item["cosmetic_id"]: item["for_sale"] for item in await pages(api, LOOK, player.token, path="banner")
        }
        assert (listing[sold], listing[kept]) == (True, False)
        assert not {secret, other} & listing.keys()

    async def test_an_item_by_its_id(self, api, player):
        cosmetic_id = await make(name="Aurora")
        for _ in range(2):
            item = data_of(await api(LOOK, token=player.token, path_values={"type_or_id": cosmetic_id}))
            assert (item["cosmetic_id"], item["name"]) == (cosmetic_id, "Aurora")

    async def test_what_there_is_not_and_what_is_secret_are_the_same(self, api, player):
        for cosmetic_id in ("nothing", await make(release_date=from_now(days=1))):
            refused = await api(LOOK, token=player.token, path_values={"type_or_id": cosmetic_id})
            assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_COSMETIC")

    async def test_a_new_item_is_found_though_the_catalogue_was_remembered_without_it(self, api, player):
        await catalog.catalog()
        cosmetic_id = await make()
        remembered = await catalog.catalog()
        assert cosmetic_id in remembered
        assert (await catalog.known([cosmetic_id, "nothing"])).keys() == {cosmetic_id}


class TestTheCache:
    async def test_the_catalogue_is_read_once(self, api, player):
        await make()
        await ids(api, player.token)
        before = metrics.usage.copy()
        await ids(api, player.token)
        used = metrics.usage - before
        assert used["firestore.calls"] == 0

    async def test_another_instance_finds_it_in_redis_for_a_day(self, api, player):
        cosmetic_id = await make()
        await ids(api, player.token)
        assert 86000 < await redis_client().ttl(catalog.WHOLE) <= 86400
        catalog.catalog.cache_clear()
        before = metrics.usage.copy()
        assert cosmetic_id in await ids(api, player.token)
        assert (metrics.usage - before)["firestore.calls"] == 0

    async def test_a_change_empties_it(self, api, player):
        await ids(api, player.token)
        await make()
        assert await redis_client().exists(catalog.WHOLE) == 0
