"""Write of entitlements that have ended that they are expired."""

from datetime import UTC, datetime

from functions.commerce.operations.purchases import terms
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("25 * * * *", resources=Resources(timeout=540))
async def expire_entitlements() -> None:
    """Mark what has ended: players and staff see it as expired from its end on. A read where nothing has."""
    if expired := await terms.expire(datetime.now(UTC)):
        log.info("commerce.entitlements_expired", entitlements=expired)
