"""Ask providers of orders whose notice may have been lost."""

from datetime import UTC, datetime

from functions.commerce.operations.payments import notices
from functions.commerce.operations.purchases import waiting
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("10 * * * *", resources=Resources(timeout=300))
async def ask_for_orders() -> None:
    """Ask of those that wait, at five ages up to a week, of refunds and reviews that are due, and of unhandled notices.

    Costs eight reads when none is.
    """
    now = datetime.now(UTC)
    asked = await waiting.ask_again(now) + await waiting.ask_for_refunds(now) + await waiting.ask_for_reviews(now)
    if asked:
        log.info("commerce.asked_again", orders=asked)
    if unhandled := await notices.ask_for_due(now):
        log.warning("commerce.notices_asked_for_again", notices=unhandled)
