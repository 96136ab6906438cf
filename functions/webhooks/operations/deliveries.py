"""Bringing events to webhooks."""

import uuid
from datetime import UTC, datetime, timedelta
from time import monotonic

from functions.webhooks.models.deliveries import Attempt, Delivery, DeliveryState, DeliverySummary, SendDelivery
from functions.webhooks.models.webhooks import Webhook
from functions.webhooks.operations import secrets
from functions.webhooks.partners import receivers
from functions.webhooks.rules import deliveries as rules
from functions.webhooks.rules import webhooks as webhook_rules
from functions.webhooks.settings import settings
from functions.webhooks.store import deliveries as store
from functions.webhooks.store import webhooks as webhook_store
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.subscriptions import EventCopied
from shared.telemetry import log

DISABLED = "the webhook is disabled"


async def fan_out(event: EventCopied) -> None:
    """Have an event sent to each webhook that wants it, once each.

    A read, one for each of them, a write and a task each. Raises Unavailable.
    """

    async def write(tx: Transaction) -> list[Delivery]:
        wanting = (await webhook_store.subscriptions(tx)).wanting(event.name)
        wanted = [rules.delivery_of(event, webhook_id, tx.now, _kept()) for webhook_id in wanting]
        there = await store.of_ids(tx, [delivery.delivery_id for delivery in wanted]) if wanted else {}
        for delivery in wanted:
            if delivery.delivery_id not in there:
                store.create(tx, delivery)
        return [there.get(delivery.delivery_id, delivery) for delivery in wanted]

    await _queue(*await transaction.run(write))


async def test(webhook_id: str) -> DeliverySummary:
    """Send a webhook an event that says nothing. A read and a write. Raises UnknownWebhook, Unavailable."""
    webhook = await webhook_store.webhook(webhook_id)
    now, event_id = datetime.now(UTC), uuid.uuid4().hex
    content = f'{{"webhook_id":"{webhook.webhook_id}"}}'
    event = EventCopied(event_id=event_id, name=rules.TEST_EVENT, fact=event_id, content=content, created_at=now)
    delivery = rules.delivery_of(event, webhook_id, now, _kept())
    await transaction.run(lambda tx: _create(tx, delivery))
    await _queue(delivery)
    return rules.summary(delivery)


async def _create(tx: Transaction, delivery: Delivery) -> None:
    store.create(tx, delivery)


async def replay(webhook_id: str, delivery_id: str) -> DeliverySummary:
    """Send a delivery again now. A read and a write. Raises UnknownDelivery, Unavailable."""

    async def write(tx: Transaction) -> Delivery:
        delivery = rules.replayed(await store.to_change(tx, webhook_id, delivery_id), tx.now)
        store.save(tx, delivery)
        return delivery

    delivery = await transaction.run(write)
    await _queue(delivery)
    return rules.summary(delivery)


async def send(work: SendDelivery) -> None:
    """Make an attempt of a delivery, and keep what came of it; a webhook that takes nothing for days is disabled.

    Four reads and a write; another where the webhook begins to fail, or ends to. What was sent and could not be kept
    is sent again. Raises Unavailable.
    """
    delivery, webhook = await transaction.run(lambda tx: store.with_webhook(tx, work.delivery_id))
    if delivery is None or webhook is None or delivery.state is not DeliveryState.PENDING:
        return
    if delivery.turn == work.turn:
        attempt = await _attempt(delivery, webhook)
        delivery = await transaction.run(lambda tx: _keep(tx, work, attempt))
    await _queue(*([delivery] if delivery else []))


async def _attempt(delivery: Delivery, webhook: Webhook) -> Attempt:
    now, started = datetime.now(UTC), monotonic()
    if not webhook.is_enabled:
        return Attempt(at=now, status=0, milliseconds=0, problem=DISABLED)
    signing = [secrets.opened(sealed, webhook.webhook_id) for sealed in webhook_rules.sealed_secrets(webhook, now)]
    status, answer, problem = await receivers.send(webhook.url, delivery.body, rules.headers(delivery, signing, now))
    took = int((monotonic() - started) * 1000)
    return Attempt(at=now, status=status, milliseconds=took, problem=problem, answer=answer[: rules.MOST_ANSWER])


async def _keep(tx: Transaction, work: SendDelivery, attempt: Attempt) -> Delivery | None:
    """Keep an attempt; None where another was kept, or the webhook deleted, meanwhile."""
    delivery, webhook = await store.with_webhook(tx, work.delivery_id)
    if delivery is None or webhook is None or delivery.turn != work.turn:
        return None
    kept = rules.after(delivery, attempt, may_go_on=webhook.is_enabled)
    store.save(tx, kept)
    if attempt.problem != DISABLED:
        await _keep_health(tx, webhook, attempt)
    return kept


async def _keep_health(tx: Transaction, webhook: Webhook, attempt: Attempt) -> None:
    if rules.is_taken(attempt):
        after = webhook_rules.after_success(webhook)
    else:
        after = webhook_rules.after_failure(webhook, attempt.at)
    if after.is_enabled != webhook.is_enabled:
        log.error("webhooks.disabled", webhook_id=webhook.webhook_id, failing_since=str(after.failing_since))
        subscriptions = await webhook_store.subscriptions(tx)
        webhook_store.save(tx, after, webhook_rules.with_subscriber(subscriptions, after))
    elif after != webhook:
        webhook_store.save_alone(tx, after)


async def _queue(*deliveries: Delivery) -> None:
    """Have each that waits for an attempt sent when it is due, once a turn."""
    for delivery in deliveries:
        if delivery.state is DeliveryState.PENDING:
            work = SendDelivery(delivery_id=delivery.delivery_id, turn=delivery.turn)
            at = delivery.next_attempt_at if delivery.tries else None
            await tasks.enqueue(work, name=f"webhook:{delivery.delivery_id}:{delivery.turn}", at=at)


def _kept() -> timedelta:
    return timedelta(days=settings().webhook_log_days)
