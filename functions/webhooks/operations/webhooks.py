"""Making, changing and deleting webhooks."""

from functions.webhooks.models.webhooks import CreateWebhook, UpdateWebhook, WebhookView, WebhookWithSecret
from functions.webhooks.operations import secrets
from functions.webhooks.rules import webhooks as rules
from functions.webhooks.store import webhooks as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings


async def create(body: CreateWebhook) -> WebhookWithSecret:
    """Make a webhook. A read and two writes. Raises InvalidWebhook, TooManyWebhooks, Unavailable."""
    rules.check(body, local=settings().is_local)
    webhook_id = store.WEBHOOKS.new_id()
    secret, sealed = secrets.new_secret(webhook_id)

    async def write(tx: Transaction) -> WebhookWithSecret:
        webhook = rules.created(body, webhook_id, sealed, tx.now)
        store.save(tx, webhook, rules.with_subscriber(await store.subscriptions(tx), webhook))
        return rules.view_with_secret(webhook, secret)

    return await transaction.run(write)


async def update(tx: Transaction, webhook_id: str, body: UpdateWebhook) -> WebhookView:
    """Change a webhook. Two reads and two writes. Raises UnknownWebhook, InvalidWebhook."""
    rules.check(body, local=settings().is_local)
    before, subscriptions = await store.to_change(tx, webhook_id)
    webhook = rules.updated(before, body, tx.now)
    store.save(tx, webhook, rules.with_subscriber(subscriptions, webhook))
    return rules.view(webhook)


async def delete(tx: Transaction, webhook_id: str) -> WebhookView:
    """Delete a webhook: nothing is sent to it any more. Two reads and two writes. Raises UnknownWebhook."""
    webhook, subscriptions = await store.to_change(tx, webhook_id)
    store.delete(tx, webhook_id, rules.without_subscriber(subscriptions, webhook_id))
    return rules.view(webhook)


async def rotate(webhook_id: str) -> WebhookWithSecret:
    """Give a webhook another secret. Two reads and a write. Raises UnknownWebhook, Unavailable."""
    secret, sealed = secrets.new_secret(webhook_id)

    async def write(tx: Transaction) -> WebhookWithSecret:
        before, _ = await store.to_change(tx, webhook_id)
        webhook = rules.rotated(before, sealed, tx.now)
        store.save_alone(tx, webhook)
        return rules.view_with_secret(webhook, secret)

    return await transaction.run(write)
