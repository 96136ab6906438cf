"""Ask providers for what changed, of which no notice may have come."""

from datetime import UTC, datetime

from functions.commerce.operations.payments import reports
from functions.commerce.settings import APPLE, STRIPE
from shared.declare import Resources, schedule
from shared.settings import STEAM_WEB_API_KEY
from shared.telemetry import log


@schedule("40 * * * *", secrets=(APPLE, STEAM_WEB_API_KEY, STRIPE), resources=Resources(timeout=540))
async def ask_for_changes() -> None:
    """Have what changed since the last run looked up. Costs a read and a write for each provider that reports."""
    if changed := await reports.ask_for_changes(datetime.now(UTC)):
        log.info("commerce.changes_reported", transactions=changed)
