"""Events leave through an outbox: written with their cause, published right after, relayed if that was lost.

So an event exists exactly when its cause does. Two writes an event: the document and its deletion.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from shared import clients
from shared.event import Event
from shared.firestore import copies
from shared.firestore.client import firestore_connection
from shared.firestore.collection import Collection
from shared.model import Model, Moment
from shared.settings import settings
from shared.subscriptions import EventCopied
from shared.telemetry import log, metrics
from shared.telemetry.context import current_request

if TYPE_CHECKING:
    from google.pubsub_v1.types import PubsubMessage

PUBLISH_TIMEOUT = 5.0


class Envelope(Model):
    """An event on its way: what is published, and since when it waits."""

    event_id: str
    topic: str
    key: str
    data: str
    ordering_key: str
    attributes: dict[str, str]
    created_at: Moment


OUTBOX = Collection("events_outbox", Envelope)


def enclose(events: Iterable[Event], now: datetime) -> list[Envelope]:
    """The envelopes of events, each under a new id, with the trace of the request that caused them."""
    request = current_request()
    attributes = {"request_id": request.request_id, "traceparent": request.traceparent} if request else {}
    return [
        Envelope(
            event_id=uuid.uuid4().hex,
            topic=event.topic,
            key=event.key,
            data=event.model_dump_json(),
            ordering_key=event.key if event.ordered else "",
            attributes=attributes,
            created_at=now,
        )
        for event in events
    ]


async def publish(envelopes: Sequence[Envelope]) -> None:
    """Publish, one call a topic. Raises what Pub/Sub raises."""
    by_topic: dict[str, list[Envelope]] = defaultdict(list)
    for envelope in envelopes:
        by_topic[envelope.topic].append(envelope)
    for topic, group in by_topic.items():
        metrics.count_event(topic, len(group))
        await clients.publisher().publish(
            topic=f"projects/{settings().google_cloud_project}/topics/{topic}",
            messages=[_message(envelope) for envelope in group],
            retry=None,
            timeout=PUBLISH_TIMEOUT,
        )


def _message(envelope: Envelope) -> "PubsubMessage":
    from google.pubsub_v1.types import PubsubMessage

    return PubsubMessage(
        data=envelope.data.encode(),
        ordering_key=envelope.ordering_key,
        attributes={
            **envelope.attributes,
            "event_id": envelope.event_id,
            "key": envelope.key,
            "topic": envelope.topic,
        },
    )


async def publish_with_copies(envelopes: Sequence[Envelope]) -> None:
    """Publish, and copy what somebody outside subscribes to. Raises what Pub/Sub raises, and Unavailable."""
    wanted = await copies.wanted({envelope.topic for envelope in envelopes})
    await publish([*envelopes, *(_copy(envelope) for envelope in envelopes if envelope.topic in wanted)])


def _copy(envelope: Envelope) -> Envelope:
    event = EventCopied(
        event_id=envelope.event_id,
        name=envelope.topic,
        fact=envelope.key,
        content=envelope.data,
        created_at=envelope.created_at,
    )
    changes = {"topic": event.topic, "key": event.key, "data": event.model_dump_json(), "ordering_key": ""}
    return envelope.model_copy(update=changes)


async def publish_and_forget(envelopes: Sequence[Envelope]) -> None:
    """Publish and clear the outbox; what fails stays there for the relay, and nobody has to wait for it."""
    if not envelopes:
        return
    try:
        await publish_with_copies(envelopes)
        await forget(envelopes)
    except Exception as error:  # noqa: BLE001  whatever it was, the relay publishes it
        log.warning("publish.lost", error=repr(error), topics=sorted({envelope.topic for envelope in envelopes}))


async def forget(envelopes: Sequence[Envelope]) -> None:
    """Clear published envelopes from the outbox, in one commit."""
    wire = firestore_connection()
    writes = [wire.write(delete=f"{wire.root}{OUTBOX.name}/{envelope.event_id}") for envelope in envelopes]
    metrics.count_firestore("commit", writes=len(writes))
    await wire.commit(wire.commit_request(database=wire.database, writes=writes), metadata=wire.metadata, timeout=10)
