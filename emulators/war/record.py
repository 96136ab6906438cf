"""What the record of a season says, read as an operator may; the checks are given plain fields."""

import asyncio
from collections.abc import Callable
from typing import Any

from functions.conquest.store.attacks import ATTACKS, BATTLES
from functions.conquest.store.tribes import TRIBES

from emulators.war.ledger import Record
from functions.conquest.store.territories import TERRITORIES
from shared.firestore.collection import Collection

PATIENCE = 200
"""Seconds for what waits at the end: attacks, and the points of the last hours, which a job brings each minute."""


async def read(season_id: str) -> Record:
    """All that is kept of a season's battles, territories and tribes. Raises Unavailable."""
    battles = await _all(BATTLES, season_id)
    waiting = await _all(ATTACKS, season_id)
    territories = await _all(TERRITORIES, season_id)
    tribes = await _all(TRIBES, season_id)
    return Record(
        sorted(battles, key=lambda battle: (battle["resolved_at"], battle["number"])), waiting, territories, tribes
    )


async def settled(season_id: str, hours: int, say: Callable[[str], None]) -> Record:
    """The record once nothing waits any more, or patience is over."""
    for second in range(PATIENCE):
        record = await read(season_id)
        late = [each for each in record.territories if each["stood"] or each["hours"] < hours]
        if not record.waiting and not late:
            break
        if second % 10 == 0:
            say(f"{len(record.waiting)} attacks and the hours of {len(late)} territories wait")
        await asyncio.sleep(2)
    return record


async def _all(collection: Collection[Any], season_id: str) -> list[dict[str, Any]]:
    return [
        document.model_dump(mode="json")
        async for page in collection.pages(("season_id", "==", season_id))
        for document in page
    ]
