"""Dead letters: seen, delivered again to the one handler that failed, and given up with a reason."""

import asyncio
import base64
import json
import uuid
from datetime import datetime
from typing import Any

import pytest

from functions.leaderboards.store.ratings import RESULTS
from functions.platform.rules import dead_letters as rules
from functions.platform.store.dead_letters import DEAD_LETTERS
from functions.stats.store.matches import MATCHES
from shared.events.dead_letters import DeadLettered, DeadLetterReplayed
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.dead_letters import GET, KEEP, LIST, buried, keep, letter, letters_of
from tests.local_api import LocalApi, code_of, data_of
from tests.matches import REACTIONS, completed
from tests.pubsub_listener import Message

REPLAY, DISCARD, SETTLE = (
    "platform-replay-dead-letter",
    "platform-discard-dead-letter",
    "platform-settle-dead-letter",
)
NOBODY = Account(id="nobody", token="")


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
def function() -> str:
    """A function that nobody else's letters are of."""
    return f"test-{uuid.uuid4().hex}"


async def dead(api: LocalApi, admin: Account, **changes: Any) -> dict[str, Any]:
    """A dead letter, as it is listed."""
    given_up = buried(**changes)
    await keep(api, given_up)
    return await letter(api, admin.token, rules.dead_letter(given_up, datetime.now().astimezone()).dead_letter_id)


async def replay(api: LocalApi, admin: Account, dead_letter_id: str) -> Any:
    return await api(REPLAY, token=admin.token, path_values={"dead_letter_id": dead_letter_id})


async def discard(api: LocalApi, admin: Account, dead_letter_id: str, reason: str = "Mended by hand.") -> Any:
    values = {"dead_letter_id": dead_letter_id}
    return await api(DISCARD, token=admin.token, path_values=values, json={"reason": reason})


async def deliver(api: LocalApi, name: str, message: Message) -> int:
    """What a push subscription does with a message."""
    return (await api.push_raw(name, json.dumps(message.data).encode(), **message.attributes)).status_code


async def test_a_replay_reaches_the_handler_that_failed_and_no_other(api, accounts, admin, listen):
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)
    dead_letter = await dead(api, admin, payload=match.model_dump_json(), fact=match.key)
    published, taken = await listen("match.completed"), await listen(DeadLetterReplayed.topic)
    answer = await replay(api, admin, dead_letter["dead_letter_id"])
    assert answer.status_code == 202
    assert data_of(answer)["state"] == "replaying"
    (message,) = await published.messages(1, replay_of=dead_letter["dead_letter_id"])
    assert message.data["match_id"] == match.match_id
    assert message.attributes["key"] == match.key
    assert message.attributes["event_id"] != dead_letter["attributes"]["event_id"]

    assert [await deliver(api, name, message) for name in REACTIONS] == [204] * len(REACTIONS)
    assert await MATCHES.get(match.match_id)
    assert await RESULTS.get(match.match_id) is None

    (settled,) = await taken.messages(1)
    event = DeadLetterReplayed.model_validate(settled.data)
    assert (event.dead_letter_id, event.function) == (dead_letter["dead_letter_id"], "stats-record-match")
    for _ in range(2):
        assert (await api.push(SETTLE, event)).status_code == 204
    after = await letter(api, admin.token, dead_letter["dead_letter_id"])
    assert (after["state"], len(after["replays"])) == ("replayed", 1)
    assert after["replays"][0]["requested_by"] == admin.id
    assert after["replays"][0]["outcome"] == "done"
    assert after["expire_at"] > after["replays"][0]["finished_at"]


async def test_a_fact_that_was_handled_meanwhile_is_taken_too(api, accounts, admin, listen):
    """The handler knows the fact already; the letter is settled all the same, and nothing counts twice."""
    match = completed(*await accounts.players(2))
    assert (await api.push("stats-record-match", match)).status_code == 204
    dead_letter = await dead(api, admin, payload=match.model_dump_json(), fact=match.key)
    published, taken = await listen("match.completed"), await listen(DeadLetterReplayed.topic)
    await replay(api, admin, dead_letter["dead_letter_id"])
    (message,) = await published.messages(1, replay_of=dead_letter["dead_letter_id"])
    before = await MATCHES.get(match.match_id)
    assert await deliver(api, "stats-record-match", message) == 204
    assert await MATCHES.get(match.match_id) == before
    assert [message.data["dead_letter_id"] for message in await taken.messages(1)] == [dead_letter["dead_letter_id"]]


async def test_a_replay_that_fails_is_written_on_its_letter(api, accounts, admin, listen, function):
    match = completed(NOBODY, await accounts.player())
    dead_letter = await dead(api, admin, payload=match.model_dump_json(), fact=match.key, error="The first time.")
    published, given_up = await listen("match.completed"), await listen(DeadLettered.topic)
    await replay(api, admin, dead_letter["dead_letter_id"])
    (message,) = await published.messages(1, replay_of=dead_letter["dead_letter_id"])
    assert [await deliver(api, "stats-record-match", message) for _ in range(3)] == [500, 500, 204]
    (again,) = await given_up.messages(1, key=f"stats-record-match:{message.attributes['event_id']}")
    for _ in range(2):
        assert await deliver(api, KEEP, again) == 204
    after = await letter(api, admin.token, dead_letter["dead_letter_id"])
    assert (after["state"], after["replays"][0]["outcome"]) == ("dead", "failed")
    assert "UnknownPlayer" in after["error"]
    assert "UnknownPlayer" in after["replays"][0]["error"]
    assert len(await DEAD_LETTERS.select(("fact", "==", match.key), limit=10)) == 1
    assert (await replay(api, admin, dead_letter["dead_letter_id"])).status_code == 202


async def test_a_replay_that_pubsub_itself_gave_up(api, accounts, admin, listen):
    match = completed(*await accounts.players(2))
    dead_letter = await dead(api, admin, payload=match.model_dump_json(), fact=match.key)
    published = await listen("match.completed")
    await replay(api, admin, dead_letter["dead_letter_id"])
    (message,) = await published.messages(1, replay_of=dead_letter["dead_letter_id"])
    message.attributes.update(
        CloudPubSubDeadLetterSourceSubscription="stats-record-match", CloudPubSubDeadLetterSourceDeliveryCount="5"
    )
    assert await deliver(api, KEEP, message) == 204
    after = await letter(api, admin.token, dead_letter["dead_letter_id"])
    assert (after["state"], after["error"]) == ("dead", "no answer in 5 deliveries")
    assert len(await DEAD_LETTERS.select(("fact", "==", match.key), limit=10)) == 1


async def test_what_pubsub_gave_up_knows_its_topic_and_can_be_replayed(api, accounts, admin, listen):
    published = await listen("match.completed")
    server, (ada, bob) = await accounts.server(), await accounts.players(2)
    match = completed(ada, bob)
    data_of(await api("matches-report-match", token=server.token, json=match.model_dump(mode="json")))
    (message,) = await published.messages(1, key=match.key)
    message.attributes.update(CloudPubSubDeadLetterSourceSubscription="stats-record-match")
    assert await deliver(api, KEEP, message) == 204
    (stored,) = await DEAD_LETTERS.select(("fact", "==", match.key), limit=10)
    assert stored.source_topic == "match.completed"
    assert (await replay(api, admin, stored.dead_letter_id)).status_code == 202


async def test_twenty_replays_at_once_are_one(api, accounts, admin, listen):
    match = completed(*await accounts.players(2))
    dead_letter = await dead(api, admin, payload=match.model_dump_json(), fact=match.key)
    published = await listen("match.completed")
    answers = await asyncio.gather(*(replay(api, admin, dead_letter["dead_letter_id"]) for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [202] + [409] * 19
    assert {code_of(answer) for answer in answers} == {"", "REPLAY_UNDER_WAY"}
    assert len(await published.messages(1, replay_of=dead_letter["dead_letter_id"])) == 1
    assert await published.silence(replay_of=dead_letter["dead_letter_id"]) == []


async def test_a_replay_of_which_nothing_was_heard_can_be_repeated_after_an_hour(api, admin):
    dead_letter = await dead(api, admin)
    await replay(api, admin, dead_letter["dead_letter_id"])

    async def long_ago(tx: Transaction) -> None:
        stored = await tx.get(DEAD_LETTERS, dead_letter["dead_letter_id"])
        assert stored is not None
        lost = stored.replays[0].model_copy(update={"requested_at": tx.now - rules.REPLAY_PATIENCE})
        tx.put(DEAD_LETTERS, stored.dead_letter_id, stored.model_copy(update={"replays": (lost,)}), overwrite=True)

    await transaction.run(long_ago)
    assert (await replay(api, admin, dead_letter["dead_letter_id"])).status_code == 202
    late = DeadLetterReplayed(
        dead_letter_id=dead_letter["dead_letter_id"],
        delivery_id=(await letter(api, admin.token, dead_letter["dead_letter_id"]))["replays"][0]["delivery_id"],
        function=dead_letter["function"],
    )
    assert (await api.push(SETTLE, late)).status_code == 204
    after = await letter(api, admin.token, dead_letter["dead_letter_id"])
    assert (after["state"], [attempt["outcome"] for attempt in after["replays"]]) == ("replayed", ["done", "under_way"])


@pytest.mark.parametrize(
    "changes",
    [{"source_topic": ""}, {"encoding": "base64", "payload": "AAEC"}, {"payload": "x" * 900_000}],
    ids=["no topic", "not text", "cut"],
)
async def test_what_cannot_be_replayed(api, admin, changes):
    dead_letter = await dead(api, admin, **changes)
    answer = await replay(api, admin, dead_letter["dead_letter_id"])
    assert (answer.status_code, code_of(answer)) == (409, "NOT_REPLAYABLE")
    assert (await letter(api, admin.token, dead_letter["dead_letter_id"]))["state"] == "dead"
    assert data_of(await discard(api, admin, dead_letter["dead_letter_id"]))["state"] == "discarded"


async def test_a_discarded_letter_says_who_and_why(api, admin, accounts):
    dead_letter = await dead(api, admin)
    assert data_of(await discard(api, admin, dead_letter["dead_letter_id"], " Mended. "))["state"] == "discarded"
    second = await accounts.staff(Role.ADMIN)
    assert data_of(await discard(api, second, dead_letter["dead_letter_id"], "Another reason."))["state"] == "discarded"
    after = await letter(api, admin.token, dead_letter["dead_letter_id"])
    assert (after["discard"]["discarded_by"], after["discard"]["reason"]) == (admin.id, "Mended.")
    assert after["expire_at"]
    assert (await replay(api, admin, dead_letter["dead_letter_id"])).status_code == 202
    revived = await letter(api, admin.token, dead_letter["dead_letter_id"])
    assert (revived["state"], revived["discard"], revived["expire_at"]) == ("replaying", None, after["expire_at"])


async def test_what_is_under_way_or_was_taken_is_not_discarded(api, admin):
    dead_letter = await dead(api, admin)
    await replay(api, admin, dead_letter["dead_letter_id"])
    assert code_of(await discard(api, admin, dead_letter["dead_letter_id"])) == "REPLAY_UNDER_WAY"
    delivery_id = (await letter(api, admin.token, dead_letter["dead_letter_id"]))["replays"][0]["delivery_id"]
    taken = DeadLetterReplayed(
        dead_letter_id=dead_letter["dead_letter_id"], delivery_id=delivery_id, function=dead_letter["function"]
    )
    await api.push(SETTLE, taken)
    assert code_of(await discard(api, admin, dead_letter["dead_letter_id"])) == "DEAD_LETTER_SETTLED"


@pytest.mark.parametrize("reason", ["", "  ", "ab", "x" * 501, None, 7])
async def test_a_reason_is_needed(api, admin, reason):
    answer = await api(DISCARD, token=admin.token, path_values={"dead_letter_id": "x"}, json={"reason": reason})
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


@pytest.mark.parametrize("name", [GET, REPLAY, DISCARD])
async def test_an_unknown_letter(api, admin, name):
    body = {"json": {"reason": "No reason."}} if name == DISCARD else {}
    answer = await api(name, token=admin.token, path_values={"dead_letter_id": "nothing"}, **body)
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_DEAD_LETTER")


async def test_nobody_s_replay_settles_nothing(api):
    event = DeadLetterReplayed(dead_letter_id="nothing", delivery_id="d", function="f")
    assert (await api.push(SETTLE, event)).status_code == 204


async def test_a_list_is_in_pages_and_without_payloads(api, admin, function):
    ids = [(await dead(api, admin, function=function))["dead_letter_id"] for _ in range(5)]
    pages, cursor = [], None
    while True:
        wanted = {"function": function, "limit": 2} | ({"cursor": cursor} if cursor else {})
        page = data_of(await api(LIST, token=admin.token, params=wanted))
        pages.append([entry["dead_letter_id"] for entry in page["items"]])
        assert all("payload" not in entry for entry in page["items"])
        if (cursor := page["next_cursor"]) is None:
            break
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [dead_letter_id for page in pages for dead_letter_id in page] == ids[::-1]


async def test_a_list_is_filtered(api, admin, function):
    topic = f"topic-{uuid.uuid4().hex}"
    first = await dead(api, admin, function=function, source_topic=topic)
    second = await dead(api, admin, function=function)
    await discard(api, admin, second["dead_letter_id"])
    for wanted, expected in (
        ({"function": function}, [second, first]),
        ({"topic": topic}, [first]),
        ({"function": function, "state": "dead"}, [first]),
        ({"function": function, "state": "discarded"}, [second]),
        ({"function": function, "topic": topic, "state": "discarded"}, []),
        ({"topic": topic, "state": "dead"}, [first]),
        ({"function": "test-nothing"}, []),
    ):
        ids = [entry["dead_letter_id"] for entry in await letters_of(api, admin.token, **wanted)]
        assert ids == [entry["dead_letter_id"] for entry in expected], wanted


@pytest.mark.parametrize(
    "wanted", [{"limit": 0}, {"limit": 51}, {"state": "lost"}, {"cursor": "x"}, {"function": "a/b"}, {"topic": ""}]
)
async def test_what_is_no_list(api, admin, wanted):
    assert (await api(LIST, token=admin.token, params=wanted)).status_code == 422


NOT_TEXT = b"\xff\xfe\x00match"


async def test_a_push_that_is_not_text_is_kept_as_base64(api, listen, admin):
    given_up = await listen(DeadLettered.topic)
    event_id = uuid.uuid4().hex
    assert (await api.push_raw("stats-record-match", NOT_TEXT, event_id=event_id, key="k")).status_code == 204
    (message,) = await given_up.messages(1, key=f"stats-record-match:{event_id}")
    assert (message.data["encoding"], base64.b64decode(message.data["payload"])) == ("base64", NOT_TEXT)
    assert (message.data["error"], message.data["source_topic"]) == ("not UTF-8", "match.completed")
    assert await deliver(api, KEEP, message) == 204
    (stored,) = [entry for entry in await letters_of(api, admin.token) if entry["fact"] == "k"][:1]
    assert (await letter(api, admin.token, stored["dead_letter_id"]))["encoding"] == "base64"


@pytest.mark.parametrize("body", [b"", b"[]", b"not JSON", b'{"message": {}}', b'{"message": {"data": "%"}}', NOT_TEXT])
@pytest.mark.parametrize("name", ["stats-record-match", KEEP])
async def test_a_body_that_is_no_push_is_kept_once(api, listen, name, body):
    given_up = await listen(DeadLettered.topic)
    assert {(await api.deliver(name, body)).status_code for _ in range(2)} == {204}
    first, second = [message for message in await given_up.messages(2) if message.data["function"] == name]
    assert first.data == second.data
    assert base64.b64decode(first.data["payload"]) == body
    for message in (first, second):
        assert await deliver(api, KEEP, message) == 204
    letters = await DEAD_LETTERS.select(("fact", "==", first.data["fact"]), limit=10)
    assert [entry.function for entry in letters if entry.function == name] == [name]


async def test_a_body_that_is_too_large_is_kept_in_part(api, listen):
    given_up = await listen(DeadLettered.topic)
    assert (await api.deliver("stats-record-match", b"x" * 15_000_000)).status_code == 204
    (message,) = await given_up.messages(1)
    assert (message.data["error"], message.data["encoding"]) == ("15000000 bytes", "base64")
    assert base64.b64decode(message.data["payload"]) == b"x" * 600_000


async def test_what_pubsub_gave_up_may_be_no_text(api):
    attributes = {"CloudPubSubDeadLetterSourceSubscription": "stats-record-match", "event_id": uuid.uuid4().hex}
    answer = await api.push_raw(KEEP, NOT_TEXT, key=attributes["event_id"], **attributes)
    assert answer.status_code == 204
    (stored,) = await DEAD_LETTERS.select(("fact", "==", attributes["event_id"]), limit=10)
    assert (stored.encoding, base64.b64decode(stored.payload)) == ("base64", NOT_TEXT)


async def test_nine_megabytes_are_no_reason_to_lose_a_delivery(api):
    """Larger than what is published of it: Pub/Sub itself moves it, and as much is kept as a document holds."""
    attributes = {"CloudPubSubDeadLetterSourceSubscription": "stats-record-match", "event_id": uuid.uuid4().hex}
    answer = await api.push_raw(KEEP, b"x" * 9_900_000, key=attributes["event_id"], **attributes)
    assert answer.status_code == 204
    (stored,) = await DEAD_LETTERS.select(("fact", "==", attributes["event_id"]), limit=10)
    assert (stored.truncated, len(stored.payload)) == (True, rules.PAYLOAD_KEPT)


async def test_a_malformed_body_that_cannot_be_kept_is_not_acknowledged(api, cloud):
    cloud.stop("pubsub")
    try:
        assert (await api.push_raw("stats-record-match", NOT_TEXT)).status_code == 500
    finally:
        cloud.start("pubsub")
