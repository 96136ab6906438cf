"""Deliveries are at least once and in any order: each fact counts once, whatever comes and however often."""

import asyncio
import base64
import json
import uuid

import pytest

from functions.leaderboards.store.ratings import RATINGS, RESULTS
from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from shared.events.dead_letters import DeadLettered
from tests.accounts import Account
from tests.local_api import data_of
from tests.matches import REACTIONS, completed, react

NOBODY = Account(id="nobody", token="")


async def picture(players: list[Account]) -> dict[str, object]:
    """All that reactions have written of these players."""
    ids = [player.id for player in players]
    ratings, stats = await RATINGS.get_many(ids), await PLAYERS.get_many(ids)
    return {"ratings": ratings, "stats": stats}


async def test_a_match_s_reactions(api, accounts):
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    await react(api, match)
    ratings = await RATINGS.get_many([ada.id, bob.id])
    assert (ratings[ada.id].elo, ratings[bob.id].elo) == (1216, 1184)
    stats = await PLAYERS.get_many([ada.id, bob.id])
    assert (stats[ada.id].lifetime.wins, stats[bob.id].lifetime.losses) == (1, 1)
    assert await MATCHES.get(match.match_id)
    assert await RESULTS.get(match.match_id)


async def test_a_redelivery_under_another_message_changes_nothing(api, accounts):
    players = await accounts.players(2)
    match = completed(*players)
    await react(api, match)
    once = await picture(players)
    profile = data_of(await api("profiles-get-me", token=players[0].token))
    for _ in range(3):
        await react(api, match)
    assert await picture(players) == once
    assert data_of(await api("profiles-get-me", token=players[0].token)) == profile


@pytest.mark.parametrize("name", REACTIONS)
async def test_twenty_deliveries_at_once_count_once(api, accounts, name):
    players = await accounts.players(2)
    match = completed(*players)
    answers = await asyncio.gather(*(api.push(name, match) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {204}
    profile = data_of(await api("profiles-get-me", token=players[0].token))
    counted = {
        "stats-record-match": lambda: PLAYERS.get(players[0].id),
        "leaderboards-rate-match": lambda: RATINGS.get(players[0].id),
        "battlepass-award-match-xp": None,
    }[name]
    if counted is None:
        assert profile["total_xp"] == 100 + 7 * 5 + 3 * 10 + 10
    else:
        statistics = await counted()
        assert statistics is not None
        assert getattr(statistics, "lifetime", statistics).wins == 1


async def test_many_matches_of_two_players_at_once_are_all_counted(api, accounts):
    ada, bob = await accounts.players(2)
    matches = [completed(ada, bob) for _ in range(8)]
    answers = await asyncio.gather(*(api.push(name, match) for match in matches for name in REACTIONS))
    for _ in range(5):
        again = [answer for answer in answers if answer.status_code != 204]
        if not again:
            break
        answers = await asyncio.gather(*(api.push(name, match) for match in matches for name in REACTIONS))
    stats = await PLAYERS.get_many([ada.id, bob.id])
    ratings = await RATINGS.get_many([ada.id, bob.id])
    assert (stats[ada.id].lifetime.wins, stats[bob.id].lifetime.losses) == (8, 8)
    assert (ratings[ada.id].wins, ratings[bob.id].losses) == (8, 8)
    profile = data_of(await api("profiles-get-me", token=ada.token))
    assert profile["total_xp"] == 8 * (100 + 7 * 5 + 3 * 10 + 10)


async def test_matches_may_come_in_any_order(api, accounts):
    """The later match first: both count, and nothing goes back in time."""
    ada, bob = await accounts.players(2)
    early = completed(ada, bob, played_at="2026-03-01T12:00:00Z")
    late = completed(ada, bob, played_at="2026-03-20T12:00:00Z")
    await react(api, late)
    await react(api, early)
    stats = await PLAYERS.get(ada.id)
    assert stats is not None
    assert stats.lifetime.matches == 2
    assert stats.day is not None
    assert (stats.day.key, stats.day.totals.matches) == ("2026-03-20", 1)
    assert stats.last_match_at == late.played_at
    history = data_of(await api("stats-list-my-matches", token=ada.token))["items"]
    assert [match["match_id"] for match in history] == [late.match_id, early.match_id]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b'{"message": null}',
        b'{"message": {"messageId": "1", "data": "not base64!"}}',
        b'{"message": {"data": "e30="}}',
        b'{"message": {"messageId": "1", "data": 7}}',
        b'{"message": {"messageId": "1", "attributes": [1]}}',
        b"\xff" * 100,
        b'{"message": {"messageId": "1", "data": "' + base64.b64encode(b"\xff\xfe") + b'"}}',
    ],
)
async def test_what_is_no_push_is_taken_and_logged(api, body, capsys):
    """There is nothing to try again."""
    answer = await api.deliver("stats-record-match", body)
    assert answer.status_code == 204
    assert "delivery.malformed" in capsys.readouterr().out


async def test_both_spellings_of_a_message_s_id(api, accounts):
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    data = base64.b64encode(match.model_dump_json().encode()).decode()
    body = json.dumps({"message": {"data": data, "message_id": "1"}, "subscription": "s"})
    assert (await api.deliver("stats-record-match", body.encode())).status_code == 204
    assert await MATCHES.get(match.match_id)


async def test_an_event_with_a_field_from_the_future_is_handled(api, accounts):
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    payload = json.dumps(match.model_dump(mode="json") | {"weather": "rain"})
    assert (await api.push("stats-record-match", payload, key=match.key)).status_code == 204
    assert await MATCHES.get(match.match_id)


@pytest.mark.parametrize("payload", ["{}", "[]", "not json", '{"match_id": "m1"}', ""])
async def test_an_event_that_is_none_is_tried_three_times_and_given_up(api, listen, payload):
    letters = await listen(DeadLettered.topic)
    event_id = uuid.uuid4().hex
    await api.push("stats-record-match", payload, key="m1")
    answers = [await api.push("stats-record-match", payload, key="m1", event_id=event_id) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [500, 500, 204]
    (letter,) = await letters.messages(1, key=f"stats-record-match:{event_id}")
    assert letter.data["payload"] == payload
    assert letter.data["error"]


async def test_a_delivery_s_log_line_belongs_to_the_request_that_caused_it(api, accounts, capsys):
    match = completed(NOBODY, await accounts.player())
    trace = f"00-{uuid.uuid4().hex}-{'b' * 16}-01"
    capsys.readouterr()
    await api.push("stats-record-match", match, request_id="r-cause", traceparent=trace)
    logged = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    failed = next(line for line in logged if line["message"] == "delivery.failed")
    assert failed["request_id"] == "r-cause"
    assert trace.split("-")[1] in failed["logging.googleapis.com/trace"]


@pytest.mark.parametrize("name", ["platform-relay-outbox", "leaderboards-reconcile-boards"])
async def test_a_scheduled_job_may_run_twice(api, name):
    statuses = [(await api.deliver(name, b"", x_cloudscheduler="true")).status_code for _ in range(2)]
    statuses += [(await api.deliver(name, b"{}")).status_code]
    assert statuses == [204] * 3
