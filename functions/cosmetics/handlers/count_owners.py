"""Count how many players own each cosmetic."""

import asyncio
from datetime import UTC, datetime, timedelta

from functions.cosmetics.rules import counting as rules
from functions.cosmetics.store import catalog, inventory
from shared.declare import Resources, schedule
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

BATCH = 50
"""Items that are counted at once and written in one commit."""

PATIENCE = timedelta(minutes=8)
"""After which the next run goes on: each item says when it was counted, so none is counted twice a week."""


@schedule("0 3-6 * * 1", resources=Resources(timeout=540))
async def count_owners() -> None:
    """Count each item's owners, on Mondays; the first run does it all, the others what it did not come to.

    Three reads and a write an item, and a read more for each thousand owners: 1,000 items of 10,000 owners each are
    12,000 reads and 1,000 writes, one cent a week. Nobody writes a count when an item is acquired, so none is hot.
    """
    began, counted = datetime.now(UTC), 0
    while datetime.now(UTC) < began + PATIENCE:
        batch = await catalog.counted_before(rules.week_began(began), BATCH)
        owners = await asyncio.gather(*(inventory.owners_of(one.cosmetic_id) for one in batch))
        found = {one.cosmetic_id: number for one, number in zip(batch, owners, strict=True)}

        async def save(tx: Transaction, found: dict[str, int] = found) -> None:
            for one in (await catalog.cosmetics(tx, found)).values():
                catalog.save_count(tx, rules.counted(one, found[one.cosmetic_id], tx.now))

        await transaction.run(save)
        counted += len(batch)
        if len(batch) < BATCH:
            break
    log.info("owners.counted", cosmetics=counted)
