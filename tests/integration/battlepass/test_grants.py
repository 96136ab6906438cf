"""XP that game servers grant: once, for the season that was on, a hundred a minute a player."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.events import RewardEarned
from functions.battlepass.store.progress import PROGRESS, XP_LOG
from shared.settings import settings
from tests.accounts import Account
from tests.local_api import LocalApi, code_of, data_of
from tests.seasons import FIRST, current_season, season_on_now

GRANT = "battlepass-grant-xp"


def new_grant(moment: datetime, **changes: Any) -> dict[str, Any]:
    whole = {
        "amount": 250,
        "reason": "mission_complete",
        "grant_id": uuid.uuid4().hex,
        "earned_at": moment.isoformat(),
        "metadata": {"missionId": "tutorial_01"},
    }
    return whole | changes


async def grant(api: LocalApi, server: Account, player_id: str, body: dict[str, Any], **options: Any) -> Any:
    return await api(GRANT, token=server.token, path_values={"player_id": player_id}, json=body, **options)


async def test_it_adds_to_the_season_and_the_profile(api, accounts, server, season, moment):
    player = await accounts.player()
    body = new_grant(moment)
    granted = data_of(await grant(api, server, player.id, body))
    assert granted == {
        "player_id": player.id,
        "grant_id": body["grant_id"],
        "season_id": season["season_id"],
        "amount": 250,
        "base_amount": 250,
        "event_id": None,
        "repeated": False,
        "total_xp": 250,
        "level": 2,
        "levels_reached": [1, 2],
    }
    profile = data_of(await api("profiles-get-me", token=player.token))
    assert (profile["total_xp"], profile["level"]) == (250, 1)


async def test_it_is_logged_with_its_source_and_who_gave_it(api, accounts, server, season, moment):
    player = await accounts.player()
    body = new_grant(moment, reason="daily_bonus")
    await grant(api, server, player.id, body)
    (gain,) = await XP_LOG.select(("player_id", "==", player.id), limit=10)
    assert (gain.source, gain.amount, gain.granted_by) == ("daily_bonus", 250, server.id)
    assert (gain.fact, gain.metadata) == (f"grant.{body['grant_id']}", {"missionId": "tutorial_01"})
    assert gain.earned_at == moment


async def test_levels_that_are_reached_are_published(api, accounts, server, season, moment, listen):
    rewards = await listen(RewardEarned.topic)
    player = await accounts.player()
    await grant(api, server, player.id, new_grant(moment))
    (fact,) = [message.data for message in await rewards.messages(1) if message.data["player_id"] == player.id]
    assert fact["tiers"] == [1, 2]


async def test_a_repetition_changes_nothing(api, accounts, server, season, moment):
    player = await accounts.player()
    body = new_grant(moment)
    await grant(api, server, player.id, body)
    again = data_of(await grant(api, server, player.id, body))
    assert (again["repeated"], again["total_xp"], again["levels_reached"]) == (True, 250, [])


async def test_a_repetition_after_the_season_says_how_that_one_stands(api, accounts, server, season, moment):
    player = await accounts.player()
    body = new_grant(moment)
    await grant(api, server, player.id, body)
    again = data_of(await grant(api, server, player.id, body | {"earned_at": None}))
    assert (again["repeated"], again["season_id"], again["total_xp"]) == (True, season["season_id"], 250)


@pytest.mark.parametrize("changes", [{"amount": 251}, {"reason": "daily_bonus"}])
async def test_a_repetition_that_says_otherwise_is_refused(api, accounts, server, moment, changes):
    player = await accounts.player()
    body = new_grant(moment)
    await grant(api, server, player.id, body)
    refused = await grant(api, server, player.id, body | changes)
    assert (refused.status_code, code_of(refused)) == (409, "GRANT_CONTRADICTED")


async def test_twenty_at_once_of_one_grant_count_once(api, accounts, server, season, moment):
    player = await accounts.player()
    body = new_grant(moment)
    answers = [
        data_of(answer) for answer in await asyncio.gather(*(grant(api, server, player.id, body) for _ in range(20)))
    ]
    assert sorted(answer["repeated"] for answer in answers) == [False] + [True] * 19
    progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
    assert progress is not None
    assert progress.xp == 250


async def test_twenty_at_once_of_twenty_grants_all_count(api, accounts, server, season, moment):
    player = await accounts.player()
    bodies = [new_grant(moment, amount=10) for _ in range(20)]
    for answer in await asyncio.gather(*(grant(api, server, player.id, body) for body in bodies)):
        data_of(answer)
    progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
    assert progress is not None
    assert (progress.xp, progress.xp_by_source) == (200, {"mission_complete": 200})


async def test_one_id_is_each_player_s_own(api, accounts, server, moment):
    body = new_grant(moment)
    for player in await accounts.players(2):
        assert data_of(await grant(api, server, player.id, body))["total_xp"] == 250


async def test_an_idempotency_key_does_instead_of_an_id(api, accounts, server, season, moment):
    player = await accounts.player()
    key = {"idempotency-key": uuid.uuid4().hex}
    body = new_grant(moment, grant_id=None)
    first = await grant(api, server, player.id, body, headers=key)
    second = await grant(api, server, player.id, body, headers=key)
    assert data_of(first) == data_of(second)
    assert second.headers["idempotency-replayed"] == "true"
    progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
    assert progress is not None
    assert progress.xp == 250


async def test_the_example_of_the_battle_pass_service(api, accounts, server):
    """Without an id or a key: the same request is the same grant, whatever the order of its fields."""
    await current_season(api, accounts)
    player = await accounts.player()
    body = {"amount": 250, "reason": "mission_complete", "metadata": {"missionId": "tutorial_01", "try": "2"}}
    again = {"metadata": {"try": "2", "missionId": "tutorial_01"}, "reason": "mission_complete", "amount": 250}
    first, second = [data_of(await grant(api, server, player.id, request)) for request in (body, again)]
    assert (first["repeated"], second["repeated"]) == (False, True)
    assert first["grant_id"] == second["grant_id"]
    assert first["total_xp"] == second["total_xp"] == 250
    other = data_of(await grant(api, server, player.id, body | {"metadata": {"missionId": "tutorial_02"}}))
    assert (other["repeated"], other["total_xp"]) == (False, 500)
    named = data_of(await grant(api, server, player.id, body | {"grant_id": first["grant_id"]}))
    assert named["repeated"] is True


async def test_twenty_at_once_without_an_id_count_once(api, accounts, server):
    await current_season(api, accounts)
    player = await accounts.player()
    body = {"amount": 5, "reason": "daily_bonus"}
    answers = [
        data_of(answer) for answer in await asyncio.gather(*(grant(api, server, player.id, body) for _ in range(20)))
    ]
    assert sorted(answer["repeated"] for answer in answers) == [False] + [True] * 19
    assert data_of(await api("profiles-get-me", token=player.token))["total_xp"] == 5


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": 0},
        {"amount": -5},
        {"amount": 10_001},
        {"amount": 1.5},
        {"amount": "250"},
        {"reason": "match_win"},
        {"reason": "because"},
        {"grant_id": "a/b"},
        {"metadata": {str(number): "x" for number in range(11)}},
        {"metadata": {"note": "x" * 129}},
        {"metadata": {"a.b": "x"}},
        {"earned_at": (datetime.now(UTC) + timedelta(days=1)).isoformat()},
        {"earned_at": "2026-11-01T00:00:00"},
        {"bonus": 5},
    ],
)
async def test_what_is_no_grant(api, accounts, server, moment, changes):
    player = await accounts.player()
    refused = await grant(api, server, player.id, new_grant(moment, **changes))
    assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")


async def test_nobody_is_given_nothing(api, server, moment):
    refused = await grant(api, server, uuid.uuid4().hex, new_grant(moment))
    assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_PLAYER")


async def test_between_seasons_it_counts_for_the_profile_only(api, accounts, server):
    player = await accounts.player()
    body = new_grant(FIRST - timedelta(days=500))
    for repeated in (False, True):
        granted = data_of(await grant(api, server, player.id, body))
        assert (granted["season_id"], granted["level"], granted["repeated"]) == (None, 0, repeated)
    assert data_of(await api("profiles-get-me", token=player.token))["total_xp"] == 250


async def test_without_a_moment_it_is_now(api, accounts, server):
    await current_season(api, accounts)
    player = await accounts.player()
    async with season_on_now() as now_on:
        body = new_grant(datetime.now(UTC)) | {"earned_at": None}
        assert data_of(await grant(api, server, player.id, body))["season_id"] == now_on.season_id


class TestLimit:
    @pytest.fixture
    def _three_a_minute(self, monkeypatch, cloud):
        monkeypatch.setenv("RATE_GRANT", "3")
        settings.cache_clear()

    @pytest.mark.usefixtures("_three_a_minute")
    async def test_a_player_is_given_so_much_a_minute(self, api, accounts, server, moment):
        player, other = await accounts.players(2)
        for left in (2, 1, 0):
            granted = await grant(api, server, player.id, new_grant(moment))
            assert granted.headers["x-ratelimit-limit"] == "3"
            assert granted.headers["x-ratelimit-remaining"] == str(left)
        refused = await grant(api, server, player.id, new_grant(moment))
        assert (refused.status_code, code_of(refused)) == (429, "RATE_LIMITED")
        assert 0 < int(refused.headers["retry-after"]) <= 60
        assert refused.headers["x-ratelimit-remaining"] == "0"
        assert (await grant(api, server, other.id, new_grant(moment))).status_code == 200

    @pytest.mark.usefixtures("_three_a_minute")
    async def test_it_is_counted_over_all_servers(self, api, accounts, moment):
        player = await accounts.player()
        servers = [await accounts.server() for _ in range(4)]
        answers = [await grant(api, server, player.id, new_grant(moment)) for server in servers]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]

    async def test_a_hundred_is_the_rule(self, api, accounts, server, moment):
        granted = await grant(api, server, (await accounts.player()).id, new_grant(moment))
        assert granted.headers["x-ratelimit-limit"] == "100"

    async def test_without_redis_each_grant_still_counts_once(self, api, accounts, server, season, moment, cloud):
        player = await accounts.player()
        body = new_grant(moment)
        cloud.stop("redis")
        try:
            answers = [data_of(await grant(api, server, player.id, body)) for _ in range(2)]
        finally:
            cloud.start("redis")
        assert [answer["repeated"] for answer in answers] == [False, True]
        progress = await PROGRESS.get(f"{season['season_id']}:{player.id}")
        assert progress is not None
        assert progress.xp == 250
