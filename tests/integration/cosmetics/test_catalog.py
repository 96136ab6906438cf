"""What operators do with the catalogue."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from functions.cosmetics.store.catalog import CATALOG
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make, wanted
from tests.local_api import code_of, data_of
from tests.pages import all_items

CREATE, UPDATE, LIST = "cosmetics-create-cosmetic", "cosmetics-update-cosmetic", "cosmetics-list-catalog"
SHOP = "cosmetics-list-shop"


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
def change(api, admin):
    async def update(item, /, **changes):
        return await api(UPDATE, token=admin.token, path_values={"cosmetic_id": item}, json=changes)

    return update


class TestCreating:
    async def test_what_is_created_is_in_the_shop_at_once(self, api, admin):
        await api(SHOP, token=admin.token)
        body = wanted(type="trail", season_id="season-3", event="Halloween")
        answer = await api(CREATE, token=admin.token, json=body)
        assert answer.status_code == 201
        made = data_of(answer)
        assert made.items() >= body.items()
        assert (made["owned_by_count"], made["on_sale"]) == (0, True)
        assert datetime.fromisoformat(made["release_date"]) <= datetime.now(UTC)
        offered = await all_items(api, SHOP, admin.token, type="trail")
        assert body["cosmetic_id"] in {item["cosmetic_id"] for item in offered}

    async def test_an_id_is_taken_once(self, api, admin):
        body = wanted()
        answers = await asyncio.gather(*(api(CREATE, token=admin.token, json=body) for _ in range(20)))
        assert sorted(answer.status_code for answer in answers) == [201] + [409] * 19
        assert {code_of(answer) for answer in answers} == {"", "COSMETIC_EXISTS"}

    @pytest.mark.parametrize(
        "wrong",
        [
            {"cosmetic_id": "a/b"},
            {"cosmetic_id": "x" * 65},
            {"cosmetic_id": "skin"},
            {"cosmetic_id": "shop"},
            {"cosmetic_id": "equipped"},
            {"name": ""},
            {"name": "x" * 101},
            {"type": "hat"},
            {"rarity": "mythic"},
            {"description": "x" * 1001},
            {"image_url": "http://media.example.com/a.webp"},
            {"image_url": "javascript:alert(1)"},
            {"image_url": "https://"},
            {"image_url": "https://user@media.example.com/a.webp"},
            {"image_url": "https://media.example.com/a b.webp"},
            {"image_url": 'https://media.example.com/"><script>'},
            {"image_url": "https://[broken/a.webp"},
            {"image_url": "https://media.example.com/" + "x" * 500},
            {"preview_video_url": "ftp://media.example.com/a.mp4"},
            {"price_coins": -1},
            {"price_coins": 10**9 + 1},
            {"price_premium": 1.5},
            {"release_date": "tomorrow"},
            {"release_date": "2026-11-20T12:00:00"},
            {"event": ""},
            {"owned_by_count": 1000},
        ],
        ids=str,
    )
    async def test_what_is_no_cosmetic_is_refused(self, api, admin, wrong):
        refused = await api(CREATE, token=admin.token, json=wanted(**wrong))
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")
        assert refused.json()["error"]["details"]["fields"][0]["field"] == next(iter(wrong))

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"price_coins": None}, "price_coins"),
            ({"is_limited": True}, "available_until"),
            ({"available_until": "2020-01-01T00:00:00Z"}, "available_until"),
        ],
    )
    async def test_what_does_not_go_together_is_refused(self, api, admin, wrong, field):
        body = wanted(**wrong)
        refused = await api(CREATE, token=admin.token, json=body)
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_COSMETIC")
        assert refused.json()["error"]["details"] == {"field": field}
        assert await CATALOG.get(body["cosmetic_id"]) is None


class TestChanging:
    async def test_only_what_is_given_changes(self, change):
        cosmetic_id = await make(description="Dawn.")
        before = await CATALOG.get(cosmetic_id)
        assert before is not None
        changed = data_of(await change(cosmetic_id, name="Aurora", price_premium=5, price_coins=None))
        after = await CATALOG.get(cosmetic_id)
        assert after is not None
        assert (changed["name"], changed["price_premium"], changed["price_coins"]) == ("Aurora", 5, None)
        expected = {"name": "Aurora", "price_premium": 5, "price_coins": None, "updated_at": after.updated_at}
        assert after == before.model_copy(update=expected)
        assert after.updated_at > before.updated_at

    async def test_what_is_taken_off_sale_leaves_the_shop_at_once(self, api, admin, change):
        cosmetic_id = await make()

        async def offered() -> bool:
            items = await all_items(api, SHOP, admin.token)
            return cosmetic_id in {item["cosmetic_id"] for item in items}

        assert await offered()
        await change(cosmetic_id, on_sale=False)
        assert not await offered()

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"type": "emote"}, "INVALID_REQUEST"),
            ({"cosmetic_id": "another"}, "INVALID_REQUEST"),
            ({"owned_by_count": 5}, "INVALID_REQUEST"),
            ({"name": None}, "INVALID_REQUEST"),
            ({"release_date": None}, "INVALID_REQUEST"),
            ({"price_coins": None}, "INVALID_COSMETIC"),
            ({"is_limited": True}, "INVALID_COSMETIC"),
            ({"available_until": "2020-01-01T00:00:00Z"}, "INVALID_COSMETIC"),
        ],
        ids=str,
    )
    async def test_what_may_not_be_is_refused(self, change, changes, code):
        cosmetic_id = await make()
        before = await CATALOG.get(cosmetic_id)
        refused = await change(cosmetic_id, **changes)
        assert (refused.status_code, code_of(refused)) == (422, code)
        assert await CATALOG.get(cosmetic_id) == before

    async def test_what_there_is_not_is_not_changed(self, change):
        refused = await change("nothing", name="Aurora")
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_COSMETIC")

    async def test_changes_at_once_are_all_kept(self, change):
        cosmetic_id = await make()
        changes = [{"name": "Aurora"}, {"price_premium": 5}, {"rarity": "epic"}, {"event": "Halloween"}]
        answers = await asyncio.gather(*(change(cosmetic_id, **fields) for fields in changes))
        assert all(answer.is_success for answer in answers)
        after = await CATALOG.get(cosmetic_id)
        assert after is not None
        assert (after.name, after.price_premium, after.rarity, after.event) == ("Aurora", 5, "epic", "Halloween")


class TestListing:
    async def test_it_has_everything_the_latest_first(self, api, admin):
        made = [
            await make(),
            await make(on_sale=False),
            await make(release_date=(datetime.now(UTC) + timedelta(days=9)).isoformat()),
        ]
        first = data_of(await api(LIST, token=admin.token, params={"limit": "2"}))
        params = {"limit": "2", "cursor": first["next_cursor"]}
        second = data_of(await api(LIST, token=admin.token, params=params))
        listed = [item["cosmetic_id"] for item in first["items"] + second["items"]]
        assert listed[:3] == made[::-1]
