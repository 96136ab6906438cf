"""An event exists exactly when its cause does, and is published although its first publish was lost."""

import asyncio
import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from google.cloud.firestore_v1 import AsyncClient

from functions.profiles.events import PlayerLeveledUp
from shared.errors import NotFound
from shared.events import relay
from shared.firestore import outbox, transaction
from shared.firestore.outbox import OUTBOX
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.settings import settings
from shared.telemetry.context import RequestContext, enter_request
from tests.counters import COUNTERS, Counter
from tests.waiting import eventually

TOPIC = PlayerLeveledUp.topic


@pytest.fixture
def user_id() -> str:
    return uuid.uuid4().hex


def level_up(user_id: str, level: int = 1) -> PlayerLeveledUp:
    return PlayerLeveledUp(user_id=user_id, level=level, total_xp=100)


async def emit(tx: Transaction, user_id: str) -> None:
    tx.emit(level_up(user_id))


async def waiting(user_id: str) -> list[str]:
    """Which events of this user are in the outbox."""
    return [entry.key for entry in await OUTBOX.select(limit=1000) if entry.key.startswith(user_id)]


async def test_an_event_is_published_with_its_cause_and_leaves_the_outbox(api, listen, user_id):
    listener = await listen(TOPIC)
    await transaction.run(lambda tx: emit(tx, user_id))
    (message,) = await listener.messages(1, key=f"{user_id}:1")
    assert message.data == {"user_id": user_id, "level": 1, "total_xp": 100}
    assert message.attributes["event_id"]
    assert await waiting(user_id) == []


async def test_an_event_carries_the_request_that_caused_it(api, listen, user_id):
    listener = await listen(TOPIC)
    enter_request(RequestContext("r-1", "POST", "/", trace="a" * 32, span="b" * 16, sampled=True))
    await transaction.run(lambda tx: emit(tx, user_id))
    (message,) = await listener.messages(1, key=f"{user_id}:1")
    assert message.attributes["request_id"] == "r-1"
    assert message.attributes["traceparent"] == f"00-{'a' * 32}-{'b' * 16}-01"


async def test_there_is_no_event_without_its_cause(api, listen, user_id):
    listener = await listen(TOPIC)

    async def refused(tx: Transaction) -> None:
        await emit(tx, user_id)
        raise NotFound

    async def second(tx: Transaction) -> None:
        tx.create(COUNTERS, f"{user_id}-handled", Counter(), otherwise=AlreadyDone())
        await emit(tx, user_id)

    with pytest.raises(NotFound):
        await transaction.run(refused)
    await transaction.run(second)
    with pytest.raises(AlreadyDone):
        await transaction.run(second)
    assert len(await listener.messages(1, key=f"{user_id}:1")) == 1
    assert await listener.silence(key=f"{user_id}:1") == []
    assert await waiting(user_id) == []


async def test_of_many_at_once_each_is_published_once(api, listen, user_id):
    listener = await listen(TOPIC)

    async def several(tx: Transaction, level: int) -> None:
        tx.emit(level_up(user_id, level))
        tx.emit(level_up(user_id, level + 100))

    await asyncio.gather(*(transaction.run(lambda tx, level=level: several(tx, level)) for level in range(20)))
    messages = await listener.messages(40)
    levels = sorted(message.data["level"] for message in messages if message.data["user_id"] == user_id)
    assert levels == [*range(20), *range(100, 120)]


async def test_a_lost_publish_stays_and_is_relayed(api, cloud, listen, user_id):
    await relay.relay(datetime.now(UTC) + relay.LOST_AFTER)  # what processes left that other tests have stopped
    cloud.stop("pubsub")
    began = datetime.now(UTC)
    try:
        await transaction.run(lambda tx: emit(tx, user_id))
        assert await waiting(user_id) == [f"{user_id}:1"]
    finally:
        cloud.start("pubsub")
    listener = await listen(TOPIC)
    assert await relay.relay(began) == 0, "what has just been written may still be on its way"
    assert await waiting(user_id) == [f"{user_id}:1"]
    assert await relayed(datetime.now(UTC) + relay.LOST_AFTER) >= 1
    (message,) = await listener.messages(1, key=f"{user_id}:1")
    assert message.data["user_id"] == user_id
    assert await waiting(user_id) == []
    assert await relay.relay(datetime.now(UTC) + relay.LOST_AFTER) == 0


async def relayed(now: datetime) -> int:
    """Relay as the schedule does, again and again: the channel finds out a little later that the server is back."""
    return await eventually(lambda: relay.relay(now))


async def test_the_relay_reads_further_than_one_batch(api, listen, user_id, monkeypatch, capsys):
    monkeypatch.setattr(relay, "BATCH", 3)
    long_ago = datetime.now(UTC) - timedelta(minutes=5)
    listener = await listen(TOPIC)

    async def lose(tx: Transaction) -> None:
        for envelope in outbox.enclose([level_up(user_id, level) for level in range(8)], long_ago):
            tx.create(OUTBOX, envelope.event_id, envelope)

    await transaction.run(lose)
    assert await relayed(datetime.now(UTC)) >= 8
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if '"outbox.relayed"' in line]
    assert [line["oldest_seconds"] >= 300 for line in lines] == [True] * len(lines) != []
    levels = [message.data["level"] for message in await listener.messages(8) if message.data["user_id"] == user_id]
    assert sorted(levels) == list(range(8))


async def test_more_than_pubsub_takes_in_one_call_is_relayed(api, listen, user_id):
    """As after an outage: twelve megabytes of events of one topic, where a call may have ten."""
    listener = await listen(TOPIC)
    lost = outbox.enclose([level_up(user_id, level) for level in range(12)], datetime.now(UTC) - timedelta(minutes=5))
    for first in range(0, 12, 3):

        async def lose(tx: Transaction, first: int = first) -> None:
            for envelope in lost[first : first + 3]:
                large = envelope.model_copy(update={"data": envelope.data + " " * 1_000_000})
                tx.create(OUTBOX, envelope.event_id, large)

        await transaction.run(lose)
    try:
        assert await relay.relay(datetime.now(UTC)) >= 12
        assert await waiting(user_id) == []
        assert len(await listener.messages(12)) == 12
    finally:
        await outbox.forget(lost)


async def test_an_event_that_a_newer_version_wrote_is_relayed(api, listen, user_id):
    listener = await listen(TOPIC)
    (lost,) = outbox.enclose([level_up(user_id)], datetime.now(UTC) - timedelta(minutes=5))
    written = {**lost.model_dump(), "a_field_of_tomorrow": 1}
    await (
        AsyncClient(project=settings().google_cloud_project)
        .collection(OUTBOX.name)
        .document(lost.event_id)
        .set(written)
    )
    try:
        assert await relay.relay(datetime.now(UTC)) >= 1
        assert len(await listener.messages(1, key=f"{user_id}:1")) == 1
    finally:
        await outbox.forget([lost])


async def test_one_topic_that_is_gone_does_not_hold_up_the_others(api, listen, user_id):
    long_ago = datetime.now(UTC) - timedelta(minutes=5)
    listener = await listen(TOPIC)
    (good, bad) = outbox.enclose([level_up(user_id, 1), level_up(user_id, 2)], long_ago)
    bad = bad.model_copy(update={"topic": "no-such-topic", "event_id": f"0{bad.event_id[1:]}"})

    async def lose(tx: Transaction) -> None:
        for envelope in (good, bad):
            tx.create(OUTBOX, envelope.event_id, envelope)

    await transaction.run(lose)
    try:
        await relay.relay(datetime.now(UTC))
        assert len(await listener.messages(1, key=f"{user_id}:1")) == 1
        assert await waiting(user_id) == [f"{user_id}:2"]
    finally:
        await outbox.forget([bad])
