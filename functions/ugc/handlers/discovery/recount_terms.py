"""Count the words of all items again."""

from datetime import UTC, datetime

from functions.ugc.operations.discovery import learning
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("40 4 * * *", resources=Resources(timeout=540, memory=1024))
async def recount_terms() -> None:
    """Count each night how many listed items have each word; those that none has any more are forgotten.

    Cost: a read of each listed item; a read and a write for each two first letters that words have.
    """
    log.info("ugc.terms_counted", items=await learning.count_all(datetime.now(UTC)))
