"""What is sent to webhooks, how it is signed, and when it is tried again."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from pydantic_core import to_json

from functions.webhooks.models.deliveries import Attempt, Delivery, DeliveryDetails, DeliveryState, DeliverySummary
from shared.errors import DomainError
from shared.identity import signatures
from shared.subscriptions import EventCopied

GIVEN_UP_AFTER = timedelta(days=3)
"""How long a delivery is tried."""

FIRST_WAIT, LONGEST_WAIT, GROWTH = 10, 12 * 3600, 3
"""Seconds between attempts."""

MOST_ATTEMPTS_KEPT = 30
"""Of a delivery's log: two turns of the attempts of three days."""

MOST_ANSWER = 500
"""Characters of an answer that the log keeps."""

TEST_EVENT = "webhook.test"


class UnknownDelivery(DomainError):
    """There is no such delivery of this webhook, or no more."""

    status = 404
    code = "UNKNOWN_DELIVERY"
    message = "There is no delivery with this id, or it is no longer kept."


def delivery_of(event: EventCopied, webhook_id: str, now: datetime, kept: timedelta) -> Delivery:
    """The delivery of an event to a webhook: always of one id."""
    return Delivery(
        delivery_id=hashlib.sha256(f"{webhook_id}:{event.event_id}".encode()).hexdigest()[:32],
        webhook_id=webhook_id,
        event_id=event.event_id,
        event=event.name,
        body=body(event),
        started_at=now,
        next_attempt_at=now,
        created_at=now,
        expire_at=now + kept,
    )


def body(event: EventCopied) -> bytes:
    """What is sent: `id`, `type`, `created_at`, the `fact` that it tells of, and `data`, as it was published."""
    head = {"id": event.event_id, "type": event.name, "created_at": event.created_at, "fact": event.fact}
    return to_json(head)[:-1] + b',"data":' + event.content.encode() + b"}"


def headers(delivery: Delivery, secrets: Iterable[str], now: datetime) -> dict[str, str]:
    """The headers of a delivery: what it is of, and a signature of the time and the body by each secret."""
    keys = (secret.encode() for secret in secrets)
    return {
        "content-type": "application/json",
        "user-agent": "Ludus-Webhooks/1",
        "ludus-event-id": delivery.event_id,
        "ludus-event-type": delivery.event,
        signatures.HEADER: signatures.signature_of(keys, delivery.body, int(now.timestamp())),
    }


def is_taken(attempt: Attempt) -> bool:
    """Whether a webhook has taken a delivery: with 2xx, and nothing else."""
    return 200 <= attempt.status < 300  # noqa: PLR2004  taken


def after(delivery: Delivery, attempt: Attempt, *, may_go_on: bool = True) -> Delivery:
    """The delivery after an attempt: delivered, tried again later, or given up after three days."""
    changes = {
        "attempts": (*delivery.attempts, attempt)[-MOST_ATTEMPTS_KEPT:],
        "tries": delivery.tries + 1,
        "turn": delivery.turn + 1,
        "next_attempt_at": None,
    }
    if is_taken(attempt):
        return delivery.model_copy(update={**changes, "state": DeliveryState.DELIVERED})
    at = attempt.at + wait(delivery.delivery_id, delivery.tries)
    if not may_go_on or at > delivery.started_at + GIVEN_UP_AFTER:
        return delivery.model_copy(update={**changes, "state": DeliveryState.FAILED})
    return delivery.model_copy(update={**changes, "next_attempt_at": at})


def wait(delivery_id: str, tries: int) -> timedelta:
    """How long until the next attempt: 10 seconds, then three times as long each time, 12 hours at most.

    Up to a tenth more, by the delivery's id, so that a server that was down is not met by all of them at once.
    """
    seconds = min(LONGEST_WAIT, FIRST_WAIT * GROWTH ** min(tries, 20))
    return timedelta(seconds=seconds * (1 + int(delivery_id[:4], 16) / 0xFFFF / 10))


def replayed(delivery: Delivery, now: datetime) -> Delivery:
    """The delivery when it is to be sent again now, whatever became of it; it is tried for three days again."""
    changes = {"state": DeliveryState.PENDING, "turn": delivery.turn + 1, "tries": 0}
    return delivery.model_copy(update={**changes, "started_at": now, "next_attempt_at": now})


def summary(delivery: Delivery) -> DeliverySummary:
    """A delivery in the log."""
    shown = delivery.model_dump(include=set(DeliverySummary.model_fields) - {"attempts"})
    last = delivery.attempts[-1].status if delivery.attempts else None
    return DeliverySummary(attempts=len(delivery.attempts), last_status=last, **shown)


def details(delivery: Delivery) -> DeliveryDetails:
    """A delivery with what is sent, and its attempts."""
    return DeliveryDetails(
        summary=summary(delivery),
        body=delivery.body.decode(),
        attempts=delivery.attempts,
        kept_until=delivery.expire_at,
    )
