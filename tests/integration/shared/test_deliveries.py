"""Deliveries are at least once and in any order; what fails three times is kept, and nothing else stops the others."""

import asyncio
import base64
import json
import uuid

import pytest

from functions.leaderboards.store import RATINGS, RESULTS
from functions.platform.store import DEAD_LETTERS
from functions.stats.store import MATCHES, PLAYERS
from shared import clients
from shared.attempts import attempts_key
from shared.dead_letters import DeadLettered
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
        known = await counted()
        assert known is not None
        assert getattr(known, "lifetime", known).wins == 1


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
    assert [one["match_id"] for one in history] == [late.match_id, early.match_id]


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


async def test_what_fails_three_times_is_stored_once(api, accounts, listen, capsys):
    """Players whom nobody knows: the match cannot be recorded, however often it comes."""
    letters = await listen(DeadLettered.topic)
    match = completed(NOBODY, await accounts.player())
    event_id = uuid.uuid4().hex
    statuses = [(await api.push("stats-record-match", match, event_id=event_id)).status_code for _ in range(3)]
    assert statuses == [500, 500, 204]
    (letter,) = await letters.messages(1, key=f"stats-record-match:{event_id}")
    assert letter.data["function"] == "stats-record-match"
    assert letter.data["source_topic"] == "match.completed"
    assert letter.data["fact"] == match.match_id
    assert json.loads(letter.data["payload"])["match_id"] == match.match_id
    assert "UnknownPlayer" in letter.data["error"]
    assert "nobody" in letter.data["error"]

    payload = json.dumps(letter.data)
    capsys.readouterr()
    for _ in range(3):
        assert (await api.push("platform-store-dead-letter", payload, **letter.attributes)).status_code == 204
    stored = await DEAD_LETTERS.select(("fact", "==", match.match_id), limit=10)
    assert [one.function for one in stored] == ["stats-record-match"]
    assert stored[0].payload == letter.data["payload"]
    assert stored[0].attributes["event_id"] == event_id
    assert capsys.readouterr().out.count("dead_letter.stored") == 1


async def test_failures_are_counted_for_each_function_and_delivery(api, accounts):
    match = completed(NOBODY, await accounts.player())
    first, second = uuid.uuid4().hex, uuid.uuid4().hex
    for name in ("stats-record-match", "leaderboards-rate-match"):
        for event_id in (first, second):
            assert (await api.push(name, match, event_id=event_id)).status_code == 500
            assert (await api.push(name, match, event_id=event_id)).status_code == 500
    assert await clients.redis().get(attempts_key("stats-record-match", first)) == b"2"
    assert 0 < await clients.redis().ttl(attempts_key("stats-record-match", first)) <= 24 * 3600


async def test_what_succeeds_at_the_second_attempt_is_no_dead_letter(api, accounts, listen):
    letters = await listen(DeadLettered.topic)
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    event_id = uuid.uuid4().hex
    await clients.redis().set(attempts_key("stats-record-match", event_id), 2)
    assert (await api.push("stats-record-match", match, event_id=event_id)).status_code == 204
    assert await MATCHES.get(match.match_id)
    assert await letters.silence(key=f"stats-record-match:{event_id}") == []


PUBSUB_S_OWN = {
    "CloudPubSubDeadLetterSourceSubscription": "stats-record-match",
    "CloudPubSubDeadLetterSourceSubscriptionProject": "ludus-local",
    "CloudPubSubDeadLetterSourceDeliveryCount": "5",
    "CloudPubSubDeadLetterSourceTopicPublishTime": "2026-11-20T12:00:00Z",
}


async def test_what_pubsub_itself_gave_up_is_stored(api, accounts):
    """A handler that never answered: Pub/Sub sends the message itself, with attributes of its own."""
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    event_id = uuid.uuid4().hex
    for _ in range(2):
        answer = await api.push("platform-store-dead-letter", match, event_id=event_id, **PUBSUB_S_OWN)
        assert answer.status_code == 204
    (stored,) = await DEAD_LETTERS.select(("fact", "==", match.match_id), limit=10)
    assert (stored.function, stored.error) == ("stats-record-match", "no answer in 5 deliveries")
    assert json.loads(stored.payload)["match_id"] == match.match_id


async def test_a_message_that_pubsub_gave_up_can_be_replayed(api, accounts):
    """It comes again with Pub/Sub's attributes on it, to the handler that it was meant for."""
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    assert (await api.push("stats-record-match", match, **PUBSUB_S_OWN)).status_code == 204
    assert await MATCHES.get(match.match_id)


async def test_a_payload_that_is_nobody_s_is_kept_as_it_is(api):
    """Bytes of no encoding, given up by Pub/Sub: kept readable or refused, never tried for ever."""
    answer = await api.push_raw("platform-store-dead-letter", b"plain text", key="k", **PUBSUB_S_OWN)
    assert answer.status_code == 204
    stored = await DEAD_LETTERS.select(("payload", "==", "plain text"), limit=10)
    assert len(stored) == 1


async def test_a_dead_letter_larger_than_a_document_is_stored(api, accounts):
    """Firestore's documents have a megabyte, Pub/Sub's messages ten."""
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    whole = match.model_dump_json()[:-1] + ', "padding": "' + "x" * 2_000_000 + '"}'
    answer = await api.push("platform-store-dead-letter", whole, key=match.key, **PUBSUB_S_OWN)
    assert answer.status_code == 204
    (stored,) = await DEAD_LETTERS.select(("fact", "==", match.match_id), limit=10)
    assert stored.payload.startswith(whole[:1000])


async def test_the_keeper_of_dead_letters_gives_none_up(api, listen):
    letters = await listen(DeadLettered.topic)
    event_id = uuid.uuid4().hex
    statuses = [
        (await api.push("platform-store-dead-letter", "not a letter", event_id=event_id)).status_code
        for _ in range(5)
    ]
    assert statuses == [500] * 5
    assert await letters.silence(key=f"platform-store-dead-letter:{event_id}") == []


async def test_without_redis_pubsub_counts_itself(api, accounts, cloud):
    match = completed(NOBODY, await accounts.player())
    event_id = uuid.uuid4().hex
    cloud.stop("redis")
    try:
        statuses = [(await api.push("stats-record-match", match, event_id=event_id)).status_code for _ in range(4)]
    finally:
        cloud.start("redis")
    assert statuses == [500] * 4


async def test_a_dead_letter_that_cannot_be_published_is_tried_again(api, accounts, cloud, listen):
    match = completed(NOBODY, await accounts.player())
    event_id = uuid.uuid4().hex
    for _ in range(2):
        await api.push("stats-record-match", match, event_id=event_id)
    cloud.stop("pubsub")
    try:
        assert (await api.push("stats-record-match", match, event_id=event_id)).status_code == 500
    finally:
        cloud.start("pubsub")
    letters = await listen(DeadLettered.topic)
    async with asyncio.timeout(30):
        while (await api.push("stats-record-match", match, event_id=event_id)).status_code != 204:
            await asyncio.sleep(0.2)
    assert await letters.messages(1, key=f"stats-record-match:{event_id}")


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
