"""A reward is the player's once: into the inventory, the wallet or the titles, and marked, in one commit."""

import asyncio
import json
from typing import Any

import pytest

from functions.battlepass.events import RewardClaimed
from functions.battlepass.store.claims import CLAIMS
from functions.battlepass.store.progress import PROGRESS
from functions.commerce.store.wallets import LEDGER, WALLETS
from functions.cosmetics.store.inventory import INVENTORY
from shared.identity.callers import Role
from tests.accounts import Account
from tests.integration.battlepass.conftest import TITLE
from tests.local_api import LocalApi, code_of, data_of
from tests.seasons import give_xp, season_on_now

CLAIM, CLAIM_LEVEL = "battlepass-claim-reward", "battlepass-claim-level"
pytestmark = pytest.mark.usefixtures("cloud")


@pytest.fixture
async def player(api, accounts, server, moment) -> Account:
    """Somebody who has reached the third tier of the season."""
    made = await accounts.player()
    await give_xp(api, server, made, 350, moment)
    return made


async def claim(api: LocalApi, player: Account, season: dict[str, Any], tier: int, track: str = "free") -> Any:
    body = {"tier": tier, "track": track, "season_id": season["season_id"]}
    return await api(CLAIM, token=player.token, json=body)


async def test_coins_go_into_the_wallet(api, player, season):
    claimed = data_of(await claim(api, player, season, 1))
    assert (claimed["tier"], claimed["track"], claimed["is_new"]) == (1, "free", True)
    wallet = await WALLETS.get(player.id)
    assert wallet is not None
    assert wallet.coins == 100
    (entry,) = await LEDGER.select(("player_id", "==", player.id), limit=10)
    assert (entry.amount, entry.fact) == (100, f"battlepass:{season['season_id']}:free:1")


async def test_a_cosmetic_goes_into_the_inventory(api, player, season, cosmetic):
    assert data_of(await claim(api, player, season, 2))["is_new"] is True
    inventory = await INVENTORY.get(player.id)
    assert inventory is not None
    assert inventory.items[cosmetic].source == season["season_id"]


async def test_a_title_can_be_shown_from_now_on(api, player, season):
    assert data_of(await claim(api, player, season, 3))["is_new"] is True
    shown = await api("profiles-update-me", token=player.token, json={"title": TITLE})
    assert data_of(shown)["title"] == TITLE


async def test_a_claim_is_marked_recorded_and_published(api, player, season, listen):
    claims = await listen(RewardClaimed.topic)
    await claim(api, player, season, 1)
    progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
    assert progress is not None
    assert (progress.claimed_free, progress.claimed, progress.available) == ((1,), 1, 3)
    record = await CLAIMS.get(f"{season['season_id']}:{player.id}:free:1")
    assert record is not None
    assert (record.claimed_by, record.reward.quantity) == (player.id, 100)
    (fact,) = [message.data for message in await claims.messages(1) if message.data["player_id"] == player.id]
    assert (fact["tier"], fact["track"], fact["kind"], fact["quantity"]) == (1, "free", "coins", 100)


async def test_a_claim_is_in_the_log(api, player, season, monkeypatch, capsys):
    from shared.settings import settings

    monkeypatch.setenv("LOG_LEVEL", "INFO")
    settings.cache_clear()
    await claim(api, player, season, 1)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    (line,) = [line for line in lines if line["message"] == "battlepass.reward_claimed"]
    assert (line["player_id"], line["tier"], line["claimed_by"]) == (player.id, 1, player.id)


@pytest.mark.parametrize(
    ("tier", "track", "status", "code"),
    [
        (40, "premium", 409, "TIER_LOCKED"),
        (1, "premium", 403, "PREMIUM_REQUIRED"),
        (2, "premium", 404, "NO_REWARD"),
        (99, "free", 404, "NO_REWARD"),
        (0, "free", 422, "INVALID_REQUEST"),
        (101, "free", 422, "INVALID_REQUEST"),
        (1, "gold", 422, "INVALID_REQUEST"),
    ],
)
async def test_what_cannot_be_claimed(api, player, season, tier, track, status, code):
    refused = await claim(api, player, season, tier, track)
    assert (refused.status_code, code_of(refused)) == (status, code)
    assert await WALLETS.get(player.id) is None


async def test_the_second_time_it_is_claimed_already(api, player, season):
    await claim(api, player, season, 1)
    refused = await claim(api, player, season, 1)
    assert (refused.status_code, code_of(refused)) == (409, "ALREADY_CLAIMED")


async def test_whoever_has_not_played_has_reached_nothing(api, accounts, season):
    refused = await claim(api, await accounts.player(), season, 1)
    assert code_of(refused) == "TIER_LOCKED"
    assert refused.json()["error"]["details"] == {"tier": 1, "current_tier": 0, "missing_xp": 100}


async def test_of_200_claims_at_once_one_succeeds(api, player, season):
    answers = await asyncio.gather(*(claim(api, player, season, 1) for _ in range(200)))
    assert sorted({(answer.status_code, code_of(answer)) for answer in answers}) == [
        (200, ""),
        (409, "ALREADY_CLAIMED"),
    ]
    assert [answer.status_code for answer in answers].count(200) == 1
    wallet = await WALLETS.get(player.id)
    assert wallet is not None
    assert wallet.coins == 100


async def test_different_rewards_at_once_are_all_given(api, player, season, cosmetic):
    answers = await asyncio.gather(*(claim(api, player, season, tier) for tier in (1, 2, 3)))
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
    assert progress is not None
    assert (progress.claimed_free, progress.claimed) == ((1, 2, 3), 3)


async def test_a_cosmetic_that_is_owned_is_claimed_and_not_new(api, player, season, admin, server, cosmetic, moment):
    """The same cosmetic on both tracks: the second claim stands, and changes nothing in the inventory."""
    tiers = [{"tier": tier, "free_reward": {"kind": "cosmetic", "reference": cosmetic}} for tier in (1, 2)]
    async with season_on_now(tiers=tiers) as now_on:
        await give_xp(api, server, player, 200, now_on.start_date)
        first = data_of(await api(CLAIM, token=player.token, json={"tier": 1}))
        second = data_of(await api(CLAIM, token=player.token, json={"tier": 2}))
    assert (first["is_new"], second["is_new"]) == (True, False)


async def test_without_a_season_named_it_is_the_one_that_is_on(api, player, server):
    async with season_on_now(tiers=[{"tier": 1, "free_reward": {"kind": "coins", "quantity": 7}}]) as now_on:
        await give_xp(api, server, player, 100, now_on.start_date)
        claimed = data_of(await api(CLAIM, token=player.token, json={"tier": 1}))
        assert (claimed["season_id"], claimed["reward"]["quantity"]) == (now_on.season_id, 7)


async def test_a_season_that_there_is_not(api, player):
    refused = await api(CLAIM, token=player.token, json={"tier": 1, "season_id": "season-9999"})
    assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_SEASON")


class TestByLevel:
    async def by_level(self, api: LocalApi, caller: Account, player: Account, season: dict[str, Any]) -> Any:
        body = {"level": 1, "tier": "free", "season_id": season["season_id"]}
        return await api(CLAIM_LEVEL, token=caller.token, path_values={"player_id": player.id}, json=body)

    async def test_the_player_claims(self, api, player, season):
        claimed = data_of(await self.by_level(api, player, player, season))
        assert (claimed["tier"], claimed["track"]) == (1, "free")
        assert code_of(await claim(api, player, season, 1)) == "ALREADY_CLAIMED"

    async def test_a_game_server_claims_for_the_player(self, api, player, server, season):
        data_of(await self.by_level(api, server, player, season))
        record = await CLAIMS.get(f"{season['season_id']}:{player.id}:free:1")
        assert record is not None
        assert record.claimed_by == server.id

    async def test_nobody_else_does(self, api, accounts, player, season):
        for other in (await accounts.player(), await accounts.staff(Role.ADMIN)):
            refused = await self.by_level(api, other, player, season)
            assert (refused.status_code, code_of(refused)) == (403, "FORBIDDEN")
        assert await WALLETS.get(player.id) is None

    async def test_both_ways_at_once_give_it_once(self, api, player, server, season):
        ways = [claim(api, player, season, 1), self.by_level(api, server, player, season)] * 1
        more = [claim(api, player, season, 1) for _ in range(9)]
        servers = [self.by_level(api, server, player, season) for _ in range(9)]
        answers = await asyncio.gather(*ways, *more, *servers)
        assert sorted(answer.status_code for answer in answers) == [200] + [409] * 19
