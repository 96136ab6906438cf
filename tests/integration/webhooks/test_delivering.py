"""Events reach the servers of the studio that subscribe to them: signed, again until they are taken, and no others."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
import stripe

from functions.friends.events import FriendAdded
from functions.webhooks.models.deliveries import DeliveryState
from functions.webhooks.operations import deliveries
from functions.webhooks.store.deliveries import DELIVERIES
from functions.webhooks.store.webhooks import WEBHOOKS
from shared import clients
from shared.events import tasks
from shared.firestore import copies, transaction
from shared.identity.callers import Role
from shared.subscriptions import EventCopied
from tests.integration.emulators.local_servers import listening
from tests.local_api import code_of, data_of

SEND = "webhooks-send-delivery"


@pytest.fixture
async def studio():
    """A server of the studio's."""
    async with listening() as target:
        yield target
    await clients.close("outbound")


@pytest.fixture
def queued(monkeypatch):
    """What is queued, by name."""
    names = {}

    async def enqueue(work, *, name, at=None):
        names[name] = (work, at)
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    return names


@pytest.fixture
async def admin(accounts):
    return (await accounts.staff(Role.ADMIN)).token


@pytest.fixture
async def webhook(api, admin, studio):
    """A webhook that wants to know who became friends."""
    body = {"url": studio.url, "events": ["friend.added"]}
    created = data_of(await api("webhooks-create-webhook", token=admin, json=body))
    yield created
    await api("webhooks-delete-webhook", token=admin, path_values={"webhook_id": created["webhook_id"]})


async def run_queued(api, queued):
    """Run what is queued, whenever it is due; returns when that was."""
    works = list(queued.values())
    queued.clear()
    for work, _ in works:
        answer = await api.deliver(SEND, work.model_dump_json().encode())
        assert answer.status_code == 204, answer.text
    return [at for _, at in works]


async def ask(api, admin, name, webhook, **values):
    return await api(f"webhooks-{name}", token=admin, path_values={"webhook_id": webhook["webhook_id"], **values})


async def befriended(*pair):
    """Emit an event as any service does."""

    async def write(tx):
        tx.emit(FriendAdded(player_ids=pair, accepted_by=pair[0], since=tx.now))

    await transaction.run(write)


async def test_an_event_is_copied_while_somebody_wants_it_and_sent_once_signed(
    api, admin, webhook, studio, queued, listen
):
    copied = await listen(EventCopied.topic)
    await befriended("ada", "bob")
    (event,) = [EventCopied.model_validate(message.data) for message in await copied.silence()]
    for _ in range(2):
        assert (await api.push("webhooks-fan-out-event", event)).status_code == 204
    await run_queued(api, queued)
    await run_queued(api, queued)
    (received,) = studio.requests
    stripe.WebhookSignature.verify_header(
        received.body.decode(), received.headers["ludus-signature"], webhook["secret"], tolerance=600
    )
    sent = json.loads(received.body)
    assert (sent["id"], sent["type"], sent["data"]["accepted_by"]) == (event.event_id, "friend.added", "ada")
    assert received.headers["ludus-event-id"] == event.event_id
    (logged,) = data_of(await ask(api, admin, "list-deliveries", webhook))["items"]
    assert (logged["state"], logged["last_status"], logged["attempts"]) == ("delivered", 200, 1)
    assert await _is_told_of_friends(webhook)
    data_of(await ask(api, admin, "delete-webhook", webhook))
    assert not await _is_told_of_friends(webhook)


async def test_what_is_not_taken_comes_again_later_under_its_id_and_can_be_replayed(
    api, admin, webhook, studio, queued
):
    studio.answer = lambda number: (
        302 if number == 1 else 500 if number == 2 else 204,
        {"location": "http://x.example"},
    )
    delivery_id = data_of(await ask(api, admin, "send-test-event", webhook))["delivery_id"]
    assert await run_queued(api, queued) == [None]
    assert (await WEBHOOKS.get(webhook["webhook_id"])).failing_since is not None
    (second,) = await run_queued(api, queued)
    assert second > datetime.now(UTC)
    await run_queued(api, queued)
    assert queued == {}
    details = data_of(await ask(api, admin, "get-delivery", webhook, delivery_id=delivery_id))
    assert [attempt["status"] for attempt in details["attempts"]] == [302, 500, 204]
    assert (await WEBHOOKS.get(webhook["webhook_id"])).failing_since is None
    assert data_of(await ask(api, admin, "replay-delivery", webhook, delivery_id=delivery_id))["state"] == "pending"
    await run_queued(api, queued)
    assert len({request.headers["ludus-event-id"] for request in studio.requests}) == 1
    assert len(studio.requests) == 4
    other = await ask(api, admin, "replay-delivery", {"webhook_id": "another"}, delivery_id=delivery_id)
    assert code_of(other) == "UNKNOWN_DELIVERY"


async def test_while_a_secret_is_rotated_both_sign(api, admin, webhook, studio, queued):
    rotated = data_of(await ask(api, admin, "rotate-webhook-secret", webhook))
    data_of(await ask(api, admin, "send-test-event", webhook))
    await run_queued(api, queued)
    (received,) = studio.requests
    for secret in (webhook["secret"], rotated["secret"]):
        stripe.WebhookSignature.verify_header(
            received.body.decode(), received.headers["ludus-signature"], secret, tolerance=600
        )
    assert "secret" not in data_of(await ask(api, admin, "get-webhook", webhook))


async def test_one_that_takes_nothing_for_three_days_is_disabled_with_an_alert(
    api, admin, webhook, studio, queued, capsys
):
    studio.answer = lambda _: (503, {})
    await _failing_since(webhook, datetime.now(UTC) - timedelta(days=3))
    delivery_id = data_of(await ask(api, admin, "send-test-event", webhook))["delivery_id"]
    await run_queued(api, queued)
    assert '"webhooks.disabled"' in capsys.readouterr().out
    shown = data_of(await ask(api, admin, "get-webhook", webhook))
    assert (shown["is_enabled"], shown["disabled_because"]) == (False, "failing")
    assert not await _is_told_of_friends(webhook)
    await run_queued(api, queued)
    assert (await DELIVERIES.get(delivery_id)).state is DeliveryState.FAILED
    assert len(studio.requests) == 1


async def test_what_waits_for_a_task_that_was_lost_is_queued_again_once_an_hour(api, admin, webhook, studio, queued):
    delivery_id = data_of(await ask(api, admin, "send-test-event", webhook))["delivery_id"]
    queued.clear()
    due = (await DELIVERIES.get(delivery_id)).next_attempt_at
    assert delivery_id not in await _swept(due + timedelta(minutes=15), queued)
    late = due + timedelta(minutes=16)
    for _ in range(2):
        assert (await _swept(late, queued)).count(delivery_id) == 1
    assert (await _swept(late + timedelta(hours=1), queued)).count(delivery_id) == 2
    await run_queued(api, queued)
    assert (await DELIVERIES.get(delivery_id)).state is DeliveryState.DELIVERED
    assert len(studio.requests) == 1
    assert delivery_id not in await _swept(late, queued)


async def test_what_waits_for_a_webhook_that_was_deleted_is_forgotten(api, admin, webhook, studio, queued):
    delivery_id = data_of(await ask(api, admin, "send-test-event", webhook))["delivery_id"]
    data_of(await ask(api, admin, "delete-webhook", webhook))
    await run_queued(api, queued)
    assert await DELIVERIES.get(delivery_id) is None
    assert studio.requests == []


async def test_twenty_at_once_go_once_each_while_the_webhook_begins_to_fail_and_recovers(
    api, admin, webhook, studio, queued
):
    ids = [data_of(await ask(api, admin, "send-test-event", webhook))["delivery_id"] for _ in range(20)]
    for status, state in ((503, DeliveryState.PENDING), (200, DeliveryState.DELIVERED)):
        studio.requests.clear()
        studio.answer = lambda _, status=status: (status, {})
        works = [work for work, _ in queued.values()]
        queued.clear()
        answers = await asyncio.gather(*(api.deliver(SEND, work.model_dump_json().encode()) for work in works))
        assert {answer.status_code for answer in answers} == {204}
        events = [request.headers["ludus-event-id"] for request in studio.requests]
        assert (len(events), len(set(events))) == (20, 20)
        assert {delivery.state for delivery in (await DELIVERIES.get_many(ids)).values()} == {state}
        health = await WEBHOOKS.get(webhook["webhook_id"])
        assert (health.failing_since is None) == (state is DeliveryState.DELIVERED)
    assert queued == {}


async def _is_told_of_friends(webhook):
    """Whether events of friends are copied for a webhook."""
    return webhook["webhook_id"] in (await copies.SUBSCRIPTIONS.get(copies.ALL)).wanting("friend.added")


async def _swept(now, queued):
    """Sweep; returns which deliveries were queued."""
    await deliveries.sweep(now)
    return [work.delivery_id for work, _ in queued.values()]


async def _failing_since(webhook, moment):
    async def write(tx):
        stored = await tx.get(WEBHOOKS, webhook["webhook_id"])
        tx.put(WEBHOOKS, stored.webhook_id, stored.model_copy(update={"failing_since": moment}))

    await transaction.run(write)
