"""What fails three times is given up and kept; what Pub/Sub itself gave up is kept, too."""

import json
import uuid

from functions.platform.store.dead_letters import DEAD_LETTERS
from functions.stats.store.matches import MATCHES
from shared.events.attempts import attempts_key
from shared.events.dead_letters import DeadLettered
from tests.accounts import Account
from tests.matches import completed
from tests.redis_client import redis_client
from tests.waiting import eventually

NOBODY = Account(id="nobody", token="")


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
    assert [letter.function for letter in stored] == ["stats-record-match"]
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
    assert await redis_client().get(attempts_key("stats-record-match", first)) == b"2"
    assert 0 < await redis_client().ttl(attempts_key("stats-record-match", first)) <= 24 * 3600


async def test_what_succeeds_at_the_second_attempt_is_no_dead_letter(api, accounts, listen):
    letters = await listen(DeadLettered.topic)
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    event_id = uuid.uuid4().hex
    await redis_client().set(attempts_key("stats-record-match", event_id), 2)
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
        (await api.push("platform-store-dead-letter", "not a letter", event_id=event_id)).status_code for _ in range(5)
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

    async def is_taken() -> bool:
        return (await api.push("stats-record-match", match, event_id=event_id)).status_code == 204

    await eventually(is_taken)
    assert await letters.messages(1, key=f"stats-record-match:{event_id}")
