"""The health of one service."""

from functions.platform.models.health import Health
from functions.platform.operations.health import HEALTH_KEPT, check
from functions.platform.rules import health as rules
from shared.declare import CachedPage, endpoint
from shared.model import Id


@endpoint(
    "GET /{service}/health",
    errors=(rules.UnknownService, rules.Down),
    cache=CachedPage("platform:health:{service}", seconds=HEALTH_KEPT),
)
async def get_service_health(service: Id) -> Health:
    """Get the health of a service.

    The state of the service and of what it depends on. The answer is 503 when requests fail; the error's details then
    hold the same report.

    Cost: asks each dependency once; one read of Firestore.

    Source: 1v1bro 14.6.
    """
    return rules.require_working(rules.health([service], await check(rules.needs_of(service))))
