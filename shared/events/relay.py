"""What was lost on its way out of the outbox is published again; one scheduled function does it for all."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from shared.firestore.outbox import OUTBOX, Envelope, forget, publish_with_copies
from shared.telemetry import log

LOST_AFTER = timedelta(seconds=30)
"""How old an outbox document is before the relay takes its publish for lost."""

BATCH = 300

MOST_CHARACTERS = 2_000_000
"""How much data is published again in one call: Pub/Sub takes 10 MB, and a character is four bytes at most."""


async def relay(now: datetime) -> int:
    """Publish what was lost; returns how many events that were. A line says so, and how long the oldest has waited.

    Outbox documents live for a moment, so the collection is short: it is listed by id, which needs no index
    on an ever-growing timestamp.
    """
    published, oldest = 0, timedelta()
    async for page in OUTBOX.pages(size=BATCH):
        if lost := [envelope for envelope in page if now - envelope.created_at >= LOST_AFTER]:
            oldest = max(oldest, *(now - envelope.created_at for envelope in lost))
            published += await _publish_again(lost)
    if oldest:
        log.warning("outbox.relayed", events=published, oldest_seconds=round(oldest.total_seconds(), 1))
    return published


async def _publish_again(lost: Sequence[Envelope]) -> int:
    """Publish and clear, a topic at a time: one that cannot be published to does not hold up the others."""
    published = 0
    for topic in sorted({envelope.topic for envelope in lost}):
        for group in _parts([envelope for envelope in lost if envelope.topic == topic]):
            try:
                await publish_with_copies(group)
                await forget(group)
            except Exception as error:  # noqa: BLE001  whatever it was, the next run tries again
                log.error("relay.failed", topic=topic, events=len(group), error=repr(error))
                break
            published += len(group)
    return published


def _parts(envelopes: Sequence[Envelope]) -> Iterator[list[Envelope]]:
    """In order, as many at a time as one call may publish."""
    part: list[Envelope] = []
    size = 0
    for envelope in envelopes:
        if part and size + len(envelope.data) > MOST_CHARACTERS:
            yield part
            part, size = [], 0
        part.append(envelope)
        size += len(envelope.data)
    yield part
