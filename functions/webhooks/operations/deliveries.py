"""What is to be sent to webhooks, and again."""

import uuid
from datetime import UTC, datetime, timedelta

from functions.webhooks.models.deliveries import Delivery, DeliveryState, DeliverySummary, SendDelivery
from functions.webhooks.rules import deliveries as rules
from functions.webhooks.settings import settings
from functions.webhooks.store import deliveries as store
from functions.webhooks.store import webhooks as webhook_store
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.subscriptions import EventCopied

WAITS_TOO_LONG = timedelta(minutes=15)
"""How long an attempt is overdue before its task is taken for lost."""

MOST_LATE = 1000


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

    await queue(*await transaction.run(write))


async def test(webhook_id: str) -> DeliverySummary:
    """Send a webhook an event that says nothing. A read and a write. Raises UnknownWebhook, Unavailable."""
    webhook = await webhook_store.webhook(webhook_id)
    now, event_id = datetime.now(UTC), uuid.uuid4().hex
    content = f'{{"webhook_id":"{webhook.webhook_id}"}}'
    event = EventCopied(event_id=event_id, name=rules.TEST_EVENT, fact=event_id, content=content, created_at=now)
    delivery = rules.delivery_of(event, webhook_id, now, _kept())
    await transaction.run(lambda tx: _create(tx, delivery))
    await queue(delivery)
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
    await queue(delivery)
    return rules.summary(delivery)


async def sweep(now: datetime) -> int:
    """Have those sent whose task was lost, so many at once; returns how many waited too long.

    A read each, one at least, and a task: once an hour, as a queue that is late has the first one still. Raises
    Unavailable.
    """
    late = await store.waiting_since(now - WAITS_TOO_LONG, MOST_LATE)
    for delivery in late:
        work = SendDelivery(delivery_id=delivery.delivery_id, turn=delivery.turn)
        await tasks.enqueue(work, name=f"webhook:{delivery.delivery_id}:{delivery.turn}:{now:%Y%m%d%H}")
    return len(late)


async def queue(*deliveries: Delivery) -> None:
    """Have each that waits for an attempt sent when it is due, once a turn."""
    for delivery in deliveries:
        if delivery.state is DeliveryState.PENDING:
            work = SendDelivery(delivery_id=delivery.delivery_id, turn=delivery.turn)
            at = delivery.next_attempt_at if delivery.tries else None
            await tasks.enqueue(work, name=f"webhook:{delivery.delivery_id}:{delivery.turn}", at=at)


def _kept() -> timedelta:
    return timedelta(days=settings().webhook_log_days)
