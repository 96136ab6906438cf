"""Make a season's final ranking again when a match of it came too late."""

from datetime import UTC, datetime

from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.archives import Archive
from functions.leaderboards.rules import archives as rules
from functions.leaderboards.store import archives, archiving
from shared.declare import subscriber
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


@subscriber(SeasonChanged)
async def reopen_archive(changed: SeasonChanged) -> None:
    """Queue another run of the ranking, which begins a minute later, so that many changes are one run.

    One read; a write when no run is under way: one that is sees at its end that there was a change.
    """

    async def reopen(tx: Transaction) -> Archive | None:
        known = await archives.archive(tx, changed.season_id)
        if known is None:
            return None
        reopened = rules.reopened(known)
        if reopened != known:
            archiving.save_archive(tx, reopened)
        return reopened

    archive = await transaction.run(reopen)
    if archive is not None:
        await archiving.queue(rules.next_step(archive), datetime.now(UTC) + rules.GATHERING)
