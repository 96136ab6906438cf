"""Publishing what seasons do, each fact once."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tasks import AnnounceChange
from functions.battlepass.rules import announcements as rules
from functions.battlepass.store import calendar
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

LOOKS_AHEAD = timedelta(seconds=90)
"""What changes before this is over gets a task: the next run comes in a minute, or some seconds later."""

CLOCKS_DIFFER = timedelta(milliseconds=250)
"""How much later than the change its task comes, so that no instance's clock finds it too early."""


async def announce_missed_and_coming() -> None:
    """Publish all that is due, the oldest first, and queue what comes due shortly for its moment."""
    while await _announce(seasons := await calendar.seasons_to_announce()) and len(seasons) == calendar.AT_ONCE:
        pass


async def _announce(seasons: Sequence[Season]) -> int:
    """Publish and queue what these seasons need; returns how many changes were published."""
    now, published = datetime.now(UTC), 0
    for listed in seasons:
        season = listed
        while (change := rules.next_change(season)) and change <= now:
            season = await transaction.run(partial(announce_change, season_id=season.season_id))
            published += 1
        if change and change <= now + LOOKS_AHEAD:
            work = AnnounceChange(season_id=season.season_id)
            await tasks.enqueue(work, name=f"{season.season_id}:{change.isoformat()}", at=change + CLOCKS_DIFFER)
    return published


async def announce_change(tx: Transaction, season_id: str) -> Season:
    """Publish the next change of a season, if it is due and was not published meanwhile; returns the season after it.

    One read; three writes where there is something to publish. Raises UnknownSeason.
    """
    season = await calendar.season_to_change(tx, season_id)
    if (due := rules.announcement(season, tx.now)) is None:
        return season
    after, fact, delay = due
    calendar.save_season(tx, after)
    tx.emit(fact)

    async def tell() -> None:
        log.info("battlepass.season_changed", season_id=season_id, state=after.announced, delay_seconds=round(delay, 3))

    tx.after_commit(tell)
    return after
