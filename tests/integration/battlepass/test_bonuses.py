"""Bonuses for earlier seasons: for who reached a level in enough of them, once a season."""

import asyncio
from datetime import datetime
from typing import Any

import pytest

from functions.battlepass.events import RewardClaimed
from functions.battlepass.store.claims import CLAIMS
from functions.battlepass.store.progress import PROGRESS
from functions.commerce.store.wallets import LEDGER, WALLETS
from functions.cosmetics.store.inventory import INVENTORY
from tests.accounts import Account
from tests.local_api import LocalApi, code_of, data_of
from tests.seasons import give_xp, unused_season, within

CLAIM, CLAIM_LEVEL, REWARDS = "battlepass-claim-reward", "battlepass-claim-level", "battlepass-get-rewards"


async def made(api: LocalApi, admin: Account, **changes: Any) -> dict[str, Any]:
    return dict(data_of(await api("battlepass-create-season", token=admin.token, json=unused_season(**changes))))


@pytest.fixture
async def earlier(api, admin) -> list[dict[str, Any]]:
    """Two seasons, before the one with bonuses."""
    return [await made(api, admin) for _ in range(2)]


@pytest.fixture
async def season(api, admin, cosmetic, earlier) -> dict[str, Any]:
    """A season that gives coins for one season at tier 2, a cosmetic for two."""
    bonuses = [
        {"seasons": 1, "level": 2, "reward": {"kind": "coins", "quantity": 70}},
        {"seasons": 2, "level": 2, "reward": {"kind": "cosmetic", "reference": cosmetic}},
    ]
    return await made(api, admin, bonuses=bonuses)


async def claim(api: LocalApi, player: Account, season: dict[str, Any], seasons: int) -> Any:
    body = {"tier": seasons, "track": "bonus", "season_id": season["season_id"]}
    return await api(CLAIM, token=player.token, json=body)


async def states(api: LocalApi, player: Account, season: dict[str, Any]) -> list[tuple[int, int, str]]:
    query = {"season_id": season["season_id"]}
    listed = await api(REWARDS, token=player.token, path_values={"player_id": player.id}, params=query)
    return [(each["seasons"], each["seasons_reached"], each["state"]) for each in data_of(listed)["bonuses"]]


async def test_who_comes_back_claims_each_bonus_once(api, accounts, server, earlier, season, moment, cosmetic, listen):
    claims = await listen(RewardClaimed.topic)
    player = await accounts.player()
    assert [each["seasons"] for each in season["bonuses"]] == [1, 2]
    assert await states(api, player, season) == [(1, 0, "locked"), (2, 0, "locked")]
    for each in earlier:
        await give_xp(api, server, player, 200, within(each))
    assert await states(api, player, season) == [(1, 2, "locked"), (2, 2, "locked")]
    refused = await claim(api, player, season, 2)
    assert (refused.status_code, code_of(refused)) == (409, "BONUS_LOCKED")
    await give_xp(api, server, player, 1, moment)
    assert await states(api, player, season) == [(1, 2, "claimable"), (2, 2, "claimable")]
    given = data_of(await claim(api, player, season, 1))
    assert (given["track"], given["tier"], given["reward"]["quantity"]) == ("bonus", 1, 70)
    assert data_of(await claim(api, player, season, 2))["is_new"] is True
    assert code_of(await claim(api, player, season, 2)) == "ALREADY_CLAIMED"
    assert await states(api, player, season) == [(1, 2, "claimed"), (2, 2, "claimed")]
    (entry,) = await LEDGER.select(("player_id", "==", player.id), limit=10)
    assert (entry.amount, entry.fact) == (70, f"battlepass:{season['season_id']}:bonus:1")
    assert (await INVENTORY.get(player.id)).items[cosmetic].source == season["season_id"]
    progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
    assert (progress.claimed_bonuses, progress.claimed, progress.available) == ((1, 2), 0, 0)
    assert (await CLAIMS.get(f"{season['season_id']}:{player.id}:bonus:1")).claimed_by == player.id
    facts = [message.data for message in await claims.messages(2) if message.data["player_id"] == player.id]
    assert sorted((fact["track"], fact["tier"]) for fact in facts) == [("bonus", 1), ("bonus", 2)]


async def test_of_many_at_once_one_succeeds(api, accounts, server, earlier, season, moment):
    player = await accounts.player()
    for when in (within(earlier[0]), moment):
        await give_xp(api, server, player, 200, when)
    answers = await asyncio.gather(*(claim(api, player, season, 1) for _ in range(20)))
    assert sorted(code_of(answer) for answer in answers) == ["", *["ALREADY_CLAIMED"] * 19]
    assert (await WALLETS.get(player.id)).coins == 70


async def test_a_game_server_claims_for_a_player(api, accounts, server, earlier, season, moment):
    player, other = await accounts.players(2)
    for when in (within(earlier[0]), moment):
        await give_xp(api, server, player, 200, when)
    body = {"level": 1, "tier": "bonus", "season_id": season["season_id"]}
    path = {"player_id": player.id}
    assert (await api(CLAIM_LEVEL, token=other.token, path_values=path, json=body)).status_code == 403
    given = data_of(await api(CLAIM_LEVEL, token=server.token, path_values=path, json=body))
    assert (given["track"], given["tier"]) == ("bonus", 1)


async def test_xp_of_an_earlier_season_that_comes_late_counts(api, accounts, server, earlier, season, moment):
    player = await accounts.player()
    await give_xp(api, server, player, 500, moment)
    await give_xp(api, server, player, 199, within(earlier[1]))
    refused = await claim(api, player, season, 1)
    assert refused.json()["error"]["details"] == {"seasons": 1, "level": 2, "seasons_reached": 0, "total_xp": 500}
    await give_xp(api, server, player, 1, within(earlier[1]))
    assert data_of(await claim(api, player, season, 1))["reward"]["quantity"] == 70


async def test_a_bonus_that_there_is_not(api, accounts, season):
    refused = await claim(api, await accounts.player(), season, 3)
    assert (refused.status_code, code_of(refused)) == (404, "NO_REWARD")


async def test_a_bonus_of_an_unknown_cosmetic_is_refused(api, admin):
    bonus = {"seasons": 1, "level": 2, "reward": {"kind": "cosmetic", "reference": "no-such-thing"}}
    refused = await api("battlepass-create-season", token=admin.token, json=unused_season(bonuses=[bonus]))
    assert code_of(refused) == "UNKNOWN_COSMETIC"


async def test_a_season_that_was_not_played_in_has_no_bonus_to_claim(api, accounts, server, earlier, season):
    player = await accounts.player()
    await give_xp(api, server, player, 200, within(earlier[0]))
    assert code_of(await claim(api, player, season, 1)) == "BONUS_LOCKED"
    assert await PROGRESS.get(f"{season['season_id']}:{player.id}") is None
    assert datetime.fromisoformat(season["start_date"]) > within(earlier[1])
