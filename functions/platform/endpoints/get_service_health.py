"""The health of one service."""

from functions.platform import rules, store
from functions.platform.models import Health
from shared.declare import endpoint
from shared.model import Id


@endpoint("GET /{service}/health", errors=(rules.UnknownService,))
async def get_service_health(service: Id) -> Health:
    """One service and what it needs. Asks each dependency once; one read of Firestore."""
    return rules.health([service], await store.check(rules.needs_of(service)))
