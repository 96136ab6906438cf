"""What is sent to the studio's webhook, where to, and how it is signed."""

import hashlib
from datetime import datetime

from functions.feedback.models.bugs import ClientData
from functions.feedback.models.items import FeedbackItem, FeedbackSummary
from functions.feedback.models.tasks import DeliverWebhook
from functions.feedback.models.webhooks import Webhook, WebhookBody
from shared.identity import signatures
from shared.text.public_addresses import check_public_url

LONGEST_CONTENT = 1900
"""Characters that chat programs show of a message; Discord takes 2,000."""


def parse_webhook(raw: bytes, *, local: bool = False) -> Webhook:
    """The webhook in a mounted file. Raises ValueError for what is no address of the public internet.

    In the `local` cloud it may be any address.
    """
    webhook = Webhook.model_validate_json(raw)
    if local:
        return webhook
    check_public_url(webhook.url)
    return webhook


def delivery(event: str, fact: str, item_id: str, state: str, at: datetime) -> DeliverWebhook:
    """The delivery of a fact: always of one id, by which the receiver knows one that comes again."""
    delivery_id = hashlib.sha256(f"{event}:{fact}".encode()).hexdigest()[:32]
    return DeliverWebhook(delivery_id=delivery_id, event=event, item_id=item_id, state=state, at=at)


def body(work: DeliverWebhook, item: FeedbackItem, client: ClientData | None) -> bytes:
    """What is sent, as JSON."""
    where = f" ({client.version}, {client.platform})" if client else ""
    words = f"{item.kind.value.capitalize()}, {work.state.replace('_', ' ')}: {item.title}{where}\n{item.text}"
    return (
        WebhookBody(
            delivery_id=work.delivery_id,
            event=work.event,
            state=work.state,
            at=work.at,
            content=words.strip()[:LONGEST_CONTENT],
            item=FeedbackSummary.of(item),
            text=item.text,
            client=client,
        )
        .model_dump_json()
        .encode()
    )


def headers(webhook: Webhook, work: DeliverWebhook, content: bytes, now: datetime) -> dict[str, str]:
    """The headers of a delivery: its id, and a signature of the time and the body by each key."""
    keys = (key.encode() for key in webhook.signing_keys)
    return webhook.headers | {
        "content-type": "application/json",
        "ludus-delivery-id": work.delivery_id,
        signatures.HEADER: signatures.signature_of(keys, content, int(now.timestamp())),
    }
