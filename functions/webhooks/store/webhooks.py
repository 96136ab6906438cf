"""Webhooks in Firestore, and who subscribes to which events."""

from datetime import datetime

from functions.webhooks.models.webhooks import Webhook
from functions.webhooks.rules import webhooks as rules
from shared.firestore import copies
from shared.firestore.collection import Collection
from shared.firestore.copies import ALL, SUBSCRIPTIONS
from shared.firestore.transaction import Transaction
from shared.subscriptions import Subscriptions

WEBHOOKS = Collection("webhooks_webhooks", Webhook)


async def webhook(webhook_id: str) -> Webhook:
    """A webhook (one read). Raises UnknownWebhook."""
    return _there(await WEBHOOKS.get(webhook_id))


async def to_change(tx: Transaction, webhook_id: str) -> tuple[Webhook, Subscriptions]:
    """A webhook, and who subscribes (two reads in one call). Raises UnknownWebhook."""
    stored, subscriptions = await tx.read(WEBHOOKS.ref(webhook_id), SUBSCRIPTIONS.ref(ALL))
    return _there(stored), subscriptions or Subscriptions()


def _there(stored: Webhook | None) -> Webhook:
    if stored is None:
        raise rules.UnknownWebhook
    return stored


async def subscriptions(tx: Transaction) -> Subscriptions:
    """Who subscribes (one read)."""
    return await tx.get(SUBSCRIPTIONS, ALL) or Subscriptions()


async def newest(limit: int, after: tuple[datetime, str] | None) -> list[Webhook]:
    """Webhooks, the newest first (a read each)."""
    return await WEBHOOKS.select(
        order=[("created_at", "DESCENDING"), ("webhook_id", "DESCENDING")], limit=limit, after=after or ()
    )


def save(tx: Transaction, changed: Webhook, subscriptions: Subscriptions) -> None:
    """Write a webhook that was read or is new, and who subscribes."""
    tx.put(WEBHOOKS, changed.webhook_id, changed, overwrite=True)
    _subscribe(tx, subscriptions)


def save_alone(tx: Transaction, changed: Webhook) -> None:
    """Write a webhook that was read, whose subscription is as it was."""
    tx.put(WEBHOOKS, changed.webhook_id, changed)


def delete(tx: Transaction, webhook_id: str, subscriptions: Subscriptions) -> None:
    """Delete a webhook."""
    tx.delete(WEBHOOKS, webhook_id)
    _subscribe(tx, subscriptions)


def _subscribe(tx: Transaction, subscriptions: Subscriptions) -> None:
    tx.put(SUBSCRIPTIONS, ALL, subscriptions)
    tx.invalidate(copies.REDIS_KEY)
    copies.subscribed.cache_clear()
