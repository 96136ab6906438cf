"""Sending events to webhooks."""

from datetime import UTC, datetime
from time import monotonic

from functions.webhooks.models.deliveries import Attempt, Delivery, DeliveryState, SendDelivery
from functions.webhooks.models.webhooks import Webhook
from functions.webhooks.operations import secrets
from functions.webhooks.operations.deliveries import queue
from functions.webhooks.partners import receivers
from functions.webhooks.rules import deliveries as rules
from functions.webhooks.rules import webhooks as webhook_rules
from functions.webhooks.store import deliveries as store
from functions.webhooks.store import webhooks as webhook_store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

DISABLED = "the webhook is disabled"


async def send(work: SendDelivery) -> None:
    """Make an attempt of a delivery, and keep what came of it; a webhook that takes nothing for days is disabled.

    What waits for a webhook that was deleted is deleted, too. Four reads and a write; another where the webhook begins
    to fail, or ends to. What was sent and could not be kept is sent again. Raises Unavailable.
    """
    delivery, webhook = await transaction.run(lambda tx: _to_send(tx, work))
    if delivery is None or webhook is None or delivery.state is not DeliveryState.PENDING:
        return
    if delivery.turn == work.turn:
        attempt = await _attempt(delivery, webhook)
        delivery = await transaction.run(lambda tx: _keep(tx, work, attempt))
    await queue(*([delivery] if delivery else []))


async def _to_send(tx: Transaction, work: SendDelivery) -> tuple[Delivery | None, Webhook | None]:
    delivery, webhook = await store.with_webhook(tx, work.delivery_id)
    if delivery is not None and webhook is None:
        store.forget(tx, work.delivery_id)
    return delivery, webhook


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
    if kept.state is DeliveryState.FAILED and attempt.problem != DISABLED:
        log.error("webhooks.given_up", webhook_id=webhook.webhook_id, event=kept.event, status=attempt.status)
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
