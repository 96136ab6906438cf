"""The health of everything."""

from functions.platform import rules, store
from functions.platform.models import Health
from shared.declare import endpoint


@endpoint("GET /health")
async def get_health() -> Health:
    """Every service and what it needs. Asks each dependency once; one read of Firestore."""
    needed = sorted({need for needs in rules.SERVICES.values() for need in needs})
    return rules.health(sorted(rules.SERVICES), await store.check(needed))
