"""What players, game servers and staff read."""

from datetime import timedelta
from typing import Any

import pytest

from shared.identity.callers import Role
from shared.telemetry import metrics
from tests.accounts import Account
from tests.integration.battlepass.conftest import PICTURE, TITLE
from tests.local_api import LocalApi, code_of, data_of
from tests.seasons import current_season, give_xp, season_on_now, unused_season, within

TIERS, REWARDS, HISTORY = "battlepass-get-tiers", "battlepass-get-rewards", "battlepass-list-history"
PROGRESS, MY_XP, SEASONS = "battlepass-get-progress", "battlepass-get-my-xp", "battlepass-list-seasons"


async def of(api: LocalApi, name: str, caller: Account, player: Account, **params: Any) -> Any:
    return await api(name, token=caller.token, path_values={"player_id": player.id}, params=params)


@pytest.mark.parametrize("name", [PROGRESS, REWARDS, HISTORY])
async def test_whose_it_is_who_serves_and_who_helps_may_see_it(api, accounts, server, name):
    await current_season(api, accounts)
    player, other = await accounts.players(2)
    staff = [await accounts.staff(role) for role in (Role.SUPPORT, Role.MODERATOR, Role.ADMIN)]
    for caller in (player, server, *staff):
        assert (await of(api, name, caller, player)).status_code == 200
    refused = await of(api, name, other, player)
    assert (refused.status_code, code_of(refused)) == (403, "FORBIDDEN")


class TestSeasons:
    async def test_they_are_paged_the_latest_first(self, api, admin, season):
        entries, cursor = [], None
        while True:
            params = {"limit": 3, "state": "ended"} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api(SEASONS, token=admin.token, params=params))
            assert 0 < len(page["items"]) <= 3
            entries += page["items"]
            if (cursor := page["next_cursor"]) is None:
                break
        assert [entry["start_date"] for entry in entries] == sorted(
            (entry["start_date"] for entry in entries), reverse=True
        )
        assert {entry["state"] for entry in entries} == {"ended"}
        assert season["season_id"] in {entry["season_id"] for entry in entries}
        assert len({entry["season_id"] for entry in entries}) == len(entries)

    async def test_those_that_are_on(self, api, accounts):
        player = await accounts.player()
        async with season_on_now() as on:
            shown = data_of(await api(SEASONS, token=player.token, params={"state": "active"}))["items"]
            assert shown[0]["season_id"] == on.season_id
            assert {entry["is_active"] for entry in shown} == {True}

    @pytest.mark.parametrize(
        ("params", "code"),
        [
            ({"state": "past"}, "INVALID_REQUEST"),
            ({"limit": 0}, "INVALID_REQUEST"),
            ({"limit": 101}, "INVALID_REQUEST"),
            ({"cursor": "x"}, "INVALID_CURSOR"),
            ({"cursor": "WyIyMDI2LTExLTAxVDAwOjAwOjAwKzAwOjAwIiwic2Vhc29uLTAiXQ"}, "INVALID_CURSOR"),
        ],
    )
    async def test_what_is_no_page(self, api, accounts, params, code):
        refused = await api(SEASONS, token=(await accounts.player()).token, params=params)
        assert (refused.status_code, code_of(refused)) == (422, code)


class TestTiers:
    async def test_all_that_a_season_gives(self, api, accounts, season, cosmetic):
        player = await accounts.player()
        shown = data_of(await api(TIERS, token=player.token, path_values={"season": season["season_id"]}))
        assert (shown["highest_tier"], shown["xp_per_tier"]) == (100, 100)
        assert [tier["tier"] for tier in shown["tiers"]] == [1, 2, 3, 40]
        reward = {"kind": "cosmetic", "reference": cosmetic, "quantity": 1}
        assert shown["tiers"][1]["free_reward"] == reward | {"image_url": PICTURE}

    async def test_a_season_that_there_is_not(self, api, accounts):
        refused = await api(TIERS, token=(await accounts.player()).token, path_values={"season": "season-9999"})
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_SEASON")

    async def test_it_is_read_once(self, api, accounts, season):
        player = await accounts.player()
        values = {"season": season["season_id"]}
        await api(TIERS, token=player.token, path_values=values)
        before = metrics.usage.copy()
        await api(TIERS, token=player.token, path_values=values)
        assert (metrics.usage - before)["firestore.calls"] == 0


class TestProgress:
    async def test_in_the_words_of_the_battle_pass_service(self, api, accounts, server):
        player = await accounts.player()
        async with season_on_now() as on:
            await give_xp(api, server, player, 250, on.start_date)
            shown = data_of(await of(api, PROGRESS, server, player))
            assert shown == {
                "player_id": player.id,
                "season_id": on.season_id,
                "season_state": "active",
                "current_level": 2,
                "current_xp": 50,
                "xp_to_next_level": 50,
                "purchased_tiers": 0,
                "total_xp": 250,
                "is_premium": False,
            }

    async def test_of_who_has_earned_nothing_the_start(self, api, accounts):
        await current_season(api, accounts)
        player = await accounts.player()
        assert data_of(await of(api, PROGRESS, player, player))["current_level"] == 0


class TestRewards:
    async def test_claimable_claimed_and_locked(self, api, accounts, server, season, moment, cosmetic):
        player = await accounts.player()
        await give_xp(api, server, player, 250, moment)
        body = {"tier": 1, "season_id": season["season_id"]}
        data_of(await api("battlepass-claim-reward", token=player.token, json=body))
        shown = data_of(await of(api, REWARDS, player, player, season_id=season["season_id"]))
        assert (shown["current_tier"], shown["is_premium"]) == (2, False)
        assert [(reward["tier"], reward["track"]) for reward in shown["claimed"]] == [(1, "free")]
        assert [(reward["tier"], reward["reward"]["reference"]) for reward in shown["claimable"]] == [(2, cosmetic)]
        assert [(reward["tier"], reward["track"], reward["needs"]) for reward in shown["locked"]] == [
            (1, "premium", ["premium"]),
            (3, "free", ["tier"]),
            (40, "premium", ["tier", "premium"]),
        ]
        assert shown["locked"][1]["reward"]["reference"] == TITLE

    async def test_of_who_has_earned_nothing_all_is_locked(self, api, accounts, season):
        player = await accounts.player()
        shown = data_of(await of(api, REWARDS, player, player, season_id=season["season_id"]))
        assert (shown["claimable"], shown["claimed"], len(shown["locked"])) == ([], [], 5)


class TestMyXp:
    async def test_totals_by_source_and_each_gain(self, api, accounts, server, season, moment):
        player = await accounts.player()
        for number in range(5):
            await give_xp(api, server, player, 10 + number, moment + timedelta(minutes=number))
        amounts, cursor = [], None
        while True:
            params = {"limit": 2, "season_id": season["season_id"]} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api(MY_XP, token=player.token, params=params))
            assert page["total_xp"] == 60
            assert page["by_source"] == [{"source": "mission_complete", "xp": 60}]
            amounts += [gain["amount"] for gain in page["items"]]
            if (cursor := page["next_cursor"]) is None:
                break
        assert amounts == [14, 13, 12, 11, 10]

    async def test_of_who_has_earned_nothing(self, api, accounts, season):
        player = await accounts.player()
        shown = data_of(await api(MY_XP, token=player.token, params={"season_id": season["season_id"]}))
        assert (shown["total_xp"], shown["by_source"], shown["items"]) == (0, [], [])

    @pytest.mark.parametrize(
        ("params", "status", "code"),
        [
            ({"season_id": "season-9999"}, 404, "UNKNOWN_SEASON"),
            ({"limit": 101}, 422, "INVALID_REQUEST"),
            ({"cursor": "?"}, 422, "INVALID_CURSOR"),
        ],
    )
    async def test_what_is_refused(self, api, accounts, params, status, code):
        await current_season(api, accounts)
        refused = await api(MY_XP, token=(await accounts.player()).token, params=params)
        assert (refused.status_code, code_of(refused)) == (status, code)


class TestHistory:
    async def test_each_season_the_latest_first(self, api, accounts, admin, server):
        player = await accounts.player()
        seasons = [unused_season() for _ in range(3)]
        for number, wanted in enumerate(seasons):
            data_of(await api("battlepass-create-season", token=admin.token, json=wanted))
            await give_xp(api, server, player, 100 * (number + 1), within(wanted))
        entries, cursor = [], None
        while True:
            page = data_of(await of(api, HISTORY, player, player, limit=2, **({"cursor": cursor} if cursor else {})))
            entries += page["items"]
            if (cursor := page["next_cursor"]) is None:
                break
        numbers = [wanted["season_number"] for wanted in seasons]
        assert [(entry["season_number"], entry["level"]) for entry in entries] == list(
            zip(reversed(numbers), (3, 2, 1), strict=True)
        )
        assert {(entry["state"], entry["play_sessions"], entry["is_complete"]) for entry in entries} == {
            ("ended", 1, False)
        }

    async def test_of_who_has_not_played(self, api, accounts):
        player = await accounts.player()
        assert data_of(await of(api, HISTORY, player, player)) == {"items": [], "next_cursor": None}
