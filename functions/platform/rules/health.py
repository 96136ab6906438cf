"""What the state of the parts makes of the whole."""

from collections.abc import Iterable

from functions.platform.models.health import Dependency, Health
from functions.platform.rules.services import SERVICES
from shared.errors import DomainError, NotFound

VITAL = frozenset({"firestore"})
"""What nothing works without. Without Redis all is slower; without Pub/Sub events wait; without storage pictures do."""


class UnknownService(NotFound):
    """There is no service of this name."""

    code = "UNKNOWN_SERVICE"
    message = "There is no such service."


class Down(DomainError):
    """Requests fail because a dependency does not answer; the details hold the health report."""

    status = 503
    code = "DOWN"
    message = "Requests fail: a dependency does not answer; see details.dependencies."


def needs_of(service: str) -> tuple[str, ...]:
    """What a service needs. Raises UnknownService."""
    if service not in SERVICES:
        raise UnknownService(service=service, services=sorted(SERVICES))
    return SERVICES[service]


def health(services: Iterable[str], dependencies: Iterable[Dependency]) -> Health:
    """The state of the whole from the state of its parts."""
    known_states = tuple(dependencies)
    down = {dependency.name for dependency in known_states if dependency.status == "down"}
    status = "ok" if not down else "down" if down & VITAL else "degraded"
    return Health(status=status, services=tuple(services), dependencies=known_states)


def require_working(health: Health) -> Health:
    """The health, where requests can succeed. Raises Down with it in the details."""
    if health.status == "down":
        raise Down(retry_after=5, **health.model_dump())
    return health
