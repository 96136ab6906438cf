"""What the state of the parts makes of the whole."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from functions.platform.models import DeadLetter, Dependency, Health
from shared.dead_letters import DeadLettered
from shared.errors import NotFound

SERVICES: dict[str, tuple[str, ...]] = {
    "auth": ("firestore", "redis"),
    "battlepass": ("firestore", "redis", "pubsub"),
    "commerce": ("firestore", "redis"),
    "cosmetics": ("firestore", "redis", "pubsub"),
    "leaderboards": ("firestore", "redis"),
    "matches": ("firestore", "redis", "pubsub"),
    "platform": ("firestore", "redis", "pubsub"),
    "profiles": ("firestore", "redis", "pubsub", "storage"),
    "stats": ("firestore", "redis"),
}
"""What each service needs."""

PAYLOAD_KEPT = 800_000
"""Bytes of a dead letter's payload that are kept: a message may have ten megabytes, a document has one."""

REBUILT = frozenset({"redis"})
"""What everything goes on without, slower."""


class UnknownService(NotFound):
    """There is no service of this name."""

    code = "UNKNOWN_SERVICE"
    message = "There is no such service."


def needs_of(service: str) -> tuple[str, ...]:
    """What a service needs. Raises UnknownService."""
    if service not in SERVICES:
        raise UnknownService(service=service, services=sorted(SERVICES))
    return SERVICES[service]


def health(services: Iterable[str], dependencies: Iterable[Dependency]) -> Health:
    """The state of the whole from the state of its parts."""
    found = tuple(dependencies)
    down = {one.name for one in found if one.status == "down"}
    status = "ok" if not down else "degraded" if down <= REBUILT else "down"
    return Health(status=status, services=tuple(services), dependencies=found)


def dead_letter(buried: DeadLettered, now: datetime) -> DeadLetter:
    """What is kept of a delivery that was given up, under an id that is the same for the same delivery."""
    return DeadLetter(
        dead_letter_id=hashlib.sha256(buried.key.encode()).hexdigest()[:32],
        died_at=now,
        payload=buried.payload.encode()[:PAYLOAD_KEPT].decode(errors="ignore"),
        **buried.model_dump(exclude={"delivery_id", "payload"}),
    )
