"""Ask a provider that says nothing by itself whether money went back."""

from datetime import UTC, datetime

from functions.commerce.operations.purchases import waiting
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("30 3 * * *", resources=Resources(timeout=540))
async def ask_for_revocations() -> None:
    """Have Epic's purchases looked up at 16 ages up to half a year. Costs 16 reads where none is of these ages."""
    if asked := await waiting.ask_for_revocations(datetime.now(UTC)):
        log.info("commerce.asked_for_revocations", orders=asked)
