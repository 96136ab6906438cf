"""Publish events whose first publish was lost."""

from datetime import UTC, datetime

from shared.declare import Resources, schedule
from shared.events import relay


@schedule("* * * * *", resources=Resources(timeout=300))
async def relay_outbox() -> None:
    """Publish what has waited in the outbox for half a minute. Costs one read when nothing was lost."""
    await relay.relay(datetime.now(UTC))
