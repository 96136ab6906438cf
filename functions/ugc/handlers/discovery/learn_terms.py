"""Learn the words of new items."""

from datetime import UTC, datetime

from functions.ugc.operations.discovery import learning
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("*/10 * * * *", resources=Resources(timeout=540))
async def learn_terms() -> None:
    """Add the words of what was listed in the last minutes to those that searches mend and complete.

    Cost: two reads; of each item that was listed a read, and one for each two first letters that its words have; a
    write for each of those with a new word, and one more.
    """
    items = await learning.learn(datetime.now(UTC))
    if items:
        log.info("ugc.terms_learned", items=items)
