"""Delivering a fact to the studio's webhook."""

from datetime import UTC, datetime

from functions.feedback.models.items import FeedbackKind
from functions.feedback.models.tasks import DeliverWebhook
from functions.feedback.partners import webhook as partner
from functions.feedback.rules import webhooks as rules
from functions.feedback.store import items, occurrences


async def deliver(work: DeliverWebhook) -> None:
    """Send a fact with the item as it stands now. A read, and one of the last report of a bug.

    Raises PartnerUnavailable unless it was taken: then the task comes again.
    """
    webhook = partner.WEBHOOK.current()
    if webhook is None:
        return
    item = (await items.items([work.item_id])).get(work.item_id)
    if item is None:
        return
    latest = await occurrences.latest(item.item_id, 1) if item.kind is FeedbackKind.BUG else []
    content = rules.body(work, item, latest[0].client if latest else None)
    await partner.send(webhook, content, rules.headers(webhook, work, content, datetime.now(UTC)))
