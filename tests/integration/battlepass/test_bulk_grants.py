"""XP for what several players did together: once a player, and each player's answer is their own."""

import asyncio
import uuid
from typing import Any

import pytest

from functions.battlepass.events import RewardEarned
from functions.battlepass.operations.bulk_grants import AT_ONCE
from functions.battlepass.store.progress import PROGRESS, XP_LOG
from functions.profiles.store import PROFILES
from shared.settings import settings
from tests.local_api import code_of, data_of
from tests.stopping import stops

GRANT, GRANT_TO_MANY = "battlepass-grant-xp", "battlepass-grant-xp-to-many"


@pytest.fixture
async def server(accounts):
    return await accounts.server()


def shared_among(players, moment, **changes: Any) -> dict[str, Any]:
    shares = [{"player_id": player.id, "amount": 250} for player in players]
    body = {"grant_id": uuid.uuid4().hex, "reason": "mission_complete", "metadata": {"raid": "volcano"}}
    return body | {"earned_at": moment.isoformat(), "players": shares} | changes


def alone(body: dict[str, Any], amount: int = 250) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name != "players"} | {"amount": amount}


async def test_each_player_gets_it_once(api, accounts, server, season, moment, listen):
    rewards = await listen(RewardEarned.topic)
    team = await accounts.players(AT_ONCE + 2)
    body = shared_among(team, moment)
    first = data_of(await api(GRANT_TO_MANY, token=server.token, json=body))["players"]
    assert [line["player_id"] for line in first] == [player.id for player in team]
    assert {(line["granted"]["total_xp"], line["granted"]["repeated"]) for line in first} == {(250, False)}
    again = data_of(await api(GRANT_TO_MANY, token=server.token, json=body))["players"]
    assert {(line["granted"]["total_xp"], line["granted"]["repeated"]) for line in again} == {(250, True)}
    ids = {player.id for player in team}
    told = [each.data["player_id"] for each in await rewards.messages(len(team)) if each.data["player_id"] in ids]
    assert sorted(told) == sorted(ids)
    assert (await PROFILES.get(team[-1].id)).total_xp == 250
    (gain,) = await XP_LOG.select(("player_id", "==", team[0].id), limit=10)
    assert (gain.fact, gain.granted_by, gain.metadata) == (f"grant.{body['grant_id']}", server.id, {"raid": "volcano"})


async def test_a_grant_that_came_alone_is_the_same(api, accounts, server, season, moment):
    ada, bob = await accounts.players(2)
    body = shared_among([ada, bob], moment)
    data_of(await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=alone(body)))
    lines = data_of(await api(GRANT_TO_MANY, token=server.token, json=body))["players"]
    assert [(line["granted"]["repeated"], line["granted"]["total_xp"]) for line in lines] == [(True, 250), (False, 250)]
    data = data_of(await api(GRANT, token=server.token, path_values={"player_id": bob.id}, json=alone(body)))
    assert (data["repeated"], data["total_xp"]) == (True, 250)


async def test_who_is_refused_holds_up_nobody(api, accounts, server, season, moment):
    ada, bob = await accounts.players(2)
    body = shared_among([ada, bob], moment)
    data_of(await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=alone(body, amount=1)))
    body["players"].append({"player_id": "nobody", "amount": 250})
    lines = data_of(await api(GRANT_TO_MANY, token=server.token, json=body))["players"]
    assert [line["refused"] and line["refused"]["code"] for line in lines] == [
        "GRANT_CONTRADICTED",
        None,
        "UNKNOWN_PLAYER",
    ]
    assert [line["granted"] and line["granted"]["total_xp"] for line in lines] == [None, 250, None]


async def test_ten_at_once_of_one_grant_count_once(api, accounts, server, season, moment):
    team = await accounts.players(5)
    body = shared_among(team, moment)
    answers = await asyncio.gather(*(api(GRANT_TO_MANY, token=server.token, json=body) for _ in range(10)))
    new = [
        line["player_id"]
        for answer in answers
        if answer.is_success
        for line in data_of(answer)["players"]
        if not line["granted"]["repeated"]
    ]
    assert len(new) == len(set(new))
    data_of(await api(GRANT_TO_MANY, token=server.token, json=body))
    for player in team:
        assert (await PROGRESS.get(f"{season['season_id']}:{player.id}")).xp == 250


async def test_a_call_that_was_stopped_half_way_is_finished_by_the_next(api, accounts, server, season, moment):
    team = await accounts.players(AT_ONCE + 1)
    body = shared_among(team, moment)
    for wait in (1, 2, 3):
        await stops(lambda: api(GRANT_TO_MANY, token=server.token, json=body), wait, answered=True)
    data_of(await api(GRANT_TO_MANY, token=server.token, json=body))
    for player in (team[0], team[-1]):
        assert (await PROGRESS.get(f"{season['season_id']}:{player.id}")).xp == 250


@pytest.fixture
def _two_a_minute(monkeypatch, cloud):
    monkeypatch.setenv("RATE_GRANT", "2")
    settings.cache_clear()


@pytest.mark.usefixtures("_two_a_minute")
async def test_a_player_s_grants_are_counted_together_however_they_come(api, accounts, server, season, moment):
    ada, bob = await accounts.players(2)
    body = shared_among([ada], moment)
    data_of(await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=alone(body)))
    data_of(await api(GRANT_TO_MANY, token=server.token, json=shared_among([ada], moment)))
    lines = data_of(await api(GRANT_TO_MANY, token=server.token, json=shared_among([ada, bob], moment)))["players"]
    assert [line["player_id"] for line in lines] == [ada.id, bob.id]
    assert [line["refused"] and line["refused"]["code"] for line in lines] == ["RATE_LIMITED", None]
    refused = await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=alone(body))
    assert (refused.status_code, code_of(refused)) == (429, "RATE_LIMITED")
    assert (await PROGRESS.get(f"{season['season_id']}:{ada.id}")).xp == 500


async def test_without_redis_each_still_counts_once(api, accounts, server, season, moment, cloud):
    team = await accounts.players(2)
    body = shared_among(team, moment)
    cloud.stop("redis")
    try:
        answers = [data_of(await api(GRANT_TO_MANY, token=server.token, json=body)) for _ in range(2)]
    finally:
        cloud.start("redis")
    assert [[line["granted"]["repeated"] for line in each["players"]] for each in answers] == [[False] * 2, [True] * 2]
    assert (await PROGRESS.get(f"{season['season_id']}:{team[0].id}")).xp == 250


@pytest.mark.parametrize(
    "changes",
    [
        {"players": []},
        {"players": [{"player_id": "ada", "amount": 0}]},
        {"players": [{"player_id": "ada", "amount": 1}, {"player_id": "ada", "amount": 2}]},
        {"players": [{"player_id": f"p{number}", "amount": 1} for number in range(101)]},
        {"grant_id": None},
        {"reason": "match_win"},
    ],
    ids=["nobody", "nothing", "one twice", "101 players", "no id", "a match"],
)
async def test_what_makes_no_sense_is_refused_whole(api, server, moment, changes):
    refused = await api(GRANT_TO_MANY, token=server.token, json=shared_among([], moment) | changes)
    assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")
