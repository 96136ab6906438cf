"""Health, the outbox, dead letters."""

import uuid

from shared.dead_letters import DeadLettered
from tests.bench import in_process
from tests.bench.first_requests.callers import job, open_to_all
from tests.bench.in_process import Request


async def _dead_letter() -> Request:
    identity = uuid.uuid4().hex
    return in_process.push(
        DeadLettered(
            delivery_id=identity,
            function="stats-record-match",
            source_topic="match.completed",
            fact=identity,
            payload="{}",
            attributes={},
            error="It failed.",
        )
    )


REQUESTS = {
    "platform-get-health": open_to_all("/health"),
    "platform-get-service-health": open_to_all("/profiles/health"),
    "platform-relay-outbox": job,
    "platform-store-dead-letter": _dead_letter,
}

STORAGE = {
    "platform-get-health": "list",
    "platform-get-service-health": "list",
}
