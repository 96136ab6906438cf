"""The health of everything."""

from functions.platform.models.health import Health
from functions.platform.operations.health import HEALTH_KEPT, check
from functions.platform.rules import health as rules
from functions.platform.rules.services import SERVICES
from shared.declare import CachedPage, endpoint


@endpoint("GET /health", errors=(rules.Down,), cache=CachedPage("platform:health", seconds=HEALTH_KEPT))
async def get_health() -> Health:
    """Get the health of all services.

    The state of each service and of what it depends on. The answer is 503 when requests fail; the error's details then
    hold the same report.

    Cost: asks each dependency once; one read of Firestore.

    Source: 1v1bro 14.6.
    """
    needed = sorted({need for needs in SERVICES.values() for need in needs})
    return rules.require_working(rules.health(sorted(SERVICES), await check(needed)))
