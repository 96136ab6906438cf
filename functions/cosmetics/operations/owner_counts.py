"""Counting how many players own each item."""

import asyncio
from datetime import UTC, datetime, timedelta

from functions.cosmetics.rules import owner_counts as rules
from functions.cosmetics.store import catalog, inventory
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

BATCH = 50
"""Items that are counted at once and written in one commit."""

PATIENCE = timedelta(minutes=8)
"""After which the next run goes on: each item says when it was counted, so none is counted twice a week."""


async def count_owners() -> int:
    """Count the owners of what was not counted this week, as far as the time goes; returns how many items that were.

    Three reads and a write an item, and a read more for each thousand owners.
    """
    began, counted = datetime.now(UTC), 0
    while datetime.now(UTC) < began + PATIENCE:
        batch = await catalog.counted_before(rules.week_began(began), BATCH)
        owners = await asyncio.gather(*(inventory.owners_of(item.cosmetic_id) for item in batch))
        counts = {item.cosmetic_id: number for item, number in zip(batch, owners, strict=True)}

        async def save(tx: Transaction, counts: dict[str, int] = counts) -> None:
            for item in (await catalog.cosmetics(tx, counts)).values():
                catalog.save_count(tx, rules.counted(item, counts[item.cosmetic_id], tx.now))

        await transaction.run(save)
        counted += len(batch)
        if len(batch) < BATCH:
            break
    return counted
