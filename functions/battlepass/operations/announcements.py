"""Publishing what seasons do, each fact once."""

import asyncio
from datetime import UTC, datetime, timedelta

from functions.battlepass.rules import calendar as rules
from functions.battlepass.store import calendar
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

LOOKS_AHEAD = timedelta(seconds=65)
"""What changes before the next run, which may come some seconds late, is waited for by this one."""


async def announce() -> None:
    """Publish all that is due, the oldest first, and what comes due shortly, at its moment."""
    while True:
        waiting = await calendar.seasons_to_announce()
        now = datetime.now(UTC)
        due = [season for season in waiting if (change := rules.next_change(season)) and change <= now]
        for season in due:
            await transaction.run(lambda tx, season=season: _announce(tx, season.season_id))  # type: ignore[misc]
        if due:
            continue
        soon = [change for season in waiting if (change := rules.next_change(season)) and change <= now + LOOKS_AHEAD]
        if not soon:
            return
        await asyncio.sleep((min(soon) - now).total_seconds())


async def _announce(tx: Transaction, season_id: str) -> None:
    """Publish the next change of a season, unless it was meanwhile. One read, three writes."""
    season = await calendar.season_to_change(tx, season_id)
    if (announcement := rules.announcement(season, tx.now)) is None:
        return
    after, fact, delay = announcement
    calendar.save_season(tx, after)
    tx.emit(fact)

    async def tell() -> None:
        log.info("battlepass.season_changed", season_id=season_id, state=after.announced, delay_seconds=round(delay, 3))

    tx.after_commit(tell)
