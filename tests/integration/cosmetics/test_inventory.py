"""What a player owns and wears."""

import asyncio

import pytest

from functions.cosmetics.store.inventory import LOADOUTS
from shared.telemetry import metrics
from tests.accounts import Account
from tests.cosmetics import give, grant, make
from tests.local_api import code_of, data_of
from tests.redis_client import redis_client

MINE, WORN = "cosmetics-list-my-inventory", "cosmetics-get-equipped"
EQUIP, UNEQUIP, BUY = "cosmetics-equip-cosmetic", "cosmetics-unequip-cosmetic", "cosmetics-purchase-cosmetic"
SLOTS = ("skin", "emote", "banner", "nameplate", "effect", "trail")


@pytest.fixture
async def player(accounts) -> Account:
    return await accounts.player()


@pytest.fixture
def act(api, player):
    """Equips and unequips."""

    async def call(name, cosmetic_id):
        return await api(name, token=player.token, path_values={"cosmetic_id": cosmetic_id})

    return call


async def owned(player_id: str, **changes: object) -> str:
    cosmetic_id = await make(**changes)
    await grant(player_id, cosmetic_id)
    return cosmetic_id


class TestInventory:
    async def test_who_has_nothing_has_an_empty_page(self, api, player):
        assert data_of(await api(MINE, token=player.token)) == {"items": [], "next_cursor": None}

    async def test_it_shows_what_each_item_is_and_whether_it_is_worn(self, api, player, act):
        skin, emote = await owned(player.id, name="Aurora", rarity="epic"), await owned(player.id, type="emote")
        await act(EQUIP, skin)
        first, second = data_of(await api(MINE, token=player.token))["items"]
        assert (first["cosmetic_id"], first["is_equipped"]) == (emote, False)
        assert (second["cosmetic_id"], second["is_equipped"]) == (skin, True)
        assert (second["name"], second["type"], second["rarity"], second["source"]) == (
            "Aurora",
            "skin",
            "epic",
            "season-1",
        )

    async def test_it_pages(self, api, player):
        made = [await make() for _ in range(5)]
        await grant(player.id, *made[:3])
        await grant(player.id, *made[3:])
        seen, cursor = [], None
        for _ in range(3):
            params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api(MINE, token=player.token, params=params))
            seen += [item["cosmetic_id"] for item in page["items"]]
            cursor = page["next_cursor"]
        assert seen == sorted(made[3:], reverse=True) + sorted(made[:3], reverse=True)
        assert cursor is None

    async def test_it_is_read_from_firestore_once_in_five_minutes(self, api, player):
        await owned(player.id)
        before = data_of(await api(MINE, token=player.token))
        used = metrics.usage.copy()
        assert data_of(await api(MINE, token=player.token)) == before
        assert (metrics.usage - used)["firestore.calls"] == 0
        assert 0 < await redis_client().ttl(f"cosmetics:inventory:{player.id}") <= 300

    async def test_other_pages_are_not_taken_for_the_first(self, api, player):
        for _ in range(2):
            await owned(player.id)
        whole = data_of(await api(MINE, token=player.token))
        page = data_of(await api(MINE, token=player.token, params={"limit": "1"}))
        assert (len(whole["items"]), len(page["items"])) == (2, 1)
        assert data_of(await api(MINE, token=player.token)) == whole

    async def test_what_changes_shows_at_once(self, api, player, act):
        async def items() -> list[tuple[str, bool]]:
            inventory = data_of(await api(MINE, token=player.token))["items"]
            return [(item["cosmetic_id"], item["is_equipped"]) for item in inventory]

        assert await items() == []
        granted = await owned(player.id)
        assert await items() == [(granted, False)]
        await act(EQUIP, granted)
        assert await items() == [(granted, True)]
        await act(UNEQUIP, granted)
        assert await items() == [(granted, False)]
        await give(player.id, 100)
        bought = await make()
        await api(BUY, token=player.token, path_values={"cosmetic_id": bought}, json={})
        assert await items() == [(bought, False), (granted, False)]

    @pytest.mark.parametrize(
        ("params", "code"),
        [
            ({"limit": "201"}, "INVALID_REQUEST"),
            ({"cursor": "x"}, "INVALID_CURSOR"),
            ({"page": "2"}, "INVALID_REQUEST"),
        ],
    )
    async def test_what_is_no_page_is_refused(self, api, player, params, code):
        refused = await api(MINE, token=player.token, params=params)
        assert (refused.status_code, code_of(refused)) == (422, code)


class TestLoadout:
    async def test_nothing_is_worn_at_first(self, api, player):
        assert data_of(await api(WORN, token=player.token)) == dict.fromkeys(SLOTS)

    async def test_each_type_has_its_slot(self, api, player, act):
        items = {slot: await owned(player.id, type=slot, name=slot.title()) for slot in SLOTS}
        for cosmetic_id in items.values():
            last = data_of(await act(EQUIP, cosmetic_id))
        worn = data_of(await api(WORN, token=player.token))
        assert worn == last
        assert {slot: worn[slot]["cosmetic_id"] for slot in SLOTS} == items
        assert worn["trail"]["name"] == "Trail"

    async def test_another_item_of_a_type_takes_the_slot(self, api, player, act):
        first, second = await owned(player.id), await owned(player.id)
        await act(EQUIP, first)
        assert data_of(await act(EQUIP, second))["skin"]["cosmetic_id"] == second
        assert data_of(await act(UNEQUIP, first))["skin"]["cosmetic_id"] == second
        assert data_of(await act(UNEQUIP, second))["skin"] is None
        assert data_of(await api(WORN, token=player.token)) == dict.fromkeys(SLOTS)

    async def test_the_same_again_writes_nothing(self, player, act):
        cosmetic_id = await owned(player.id)
        await act(EQUIP, cosmetic_id)
        before = metrics.usage.copy()
        assert (await act(EQUIP, cosmetic_id)).is_success
        assert (metrics.usage - before)["firestore.writes"] == 0

    async def test_what_is_not_owned_is_not_worn(self, accounts, player, act):
        other, cosmetic_id = await accounts.player(), await make()
        await grant(other.id, cosmetic_id)
        refused = await act(EQUIP, cosmetic_id)
        assert (refused.status_code, code_of(refused)) == (409, "NOT_OWNED")
        assert await LOADOUTS.get(player.id) is None

    async def test_what_there_is_not_is_not_worn(self, act):
        secret = await make(release_date="2999-01-01T00:00:00Z")
        for cosmetic_id in ("nothing", secret):
            refused = await act(EQUIP, cosmetic_id)
            assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_COSMETIC")

    async def test_what_was_taken_off_sale_is_still_worn(self, player, act):
        cosmetic_id = await owned(player.id, on_sale=False)
        assert data_of(await act(EQUIP, cosmetic_id))["skin"]["cosmetic_id"] == cosmetic_id

    async def test_taking_off_what_is_not_worn_changes_nothing(self, player, act):
        assert data_of(await act(UNEQUIP, "nothing")) == dict.fromkeys(SLOTS)
        assert await LOADOUTS.get(player.id) is None

    async def test_twenty_at_once_leave_one_in_each_slot(self, api, player, act):
        items = {slot: [await owned(player.id, type=slot) for _ in range(3)] for slot in SLOTS[:3]}
        answers = await asyncio.gather(*(act(EQUIP, cosmetic_id) for some in items.values() for cosmetic_id in some))
        assert all(answer.is_success for answer in answers)
        worn = data_of(await api(WORN, token=player.token))
        assert all(worn[slot]["cosmetic_id"] in items[slot] for slot in items)
