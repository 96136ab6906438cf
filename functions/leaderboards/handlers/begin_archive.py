"""Have a season's final ranking made when it has ended."""

from functions.battlepass.events import SeasonEnded
from functions.leaderboards.models.archives import Archive
from functions.leaderboards.rules import archives as rules
from functions.leaderboards.rules.seasons import GRACE
from functions.leaderboards.store import archives, archiving
from shared.declare import subscriber
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


@subscriber(SeasonEnded)
async def begin_archive(ended: SeasonEnded) -> None:
    """Open the season's archive and queue the first piece of work for after the grace. One read, one write, one task.

    The task is queued after the commit, and again when this is delivered again: there is one of its name.
    """

    async def open_archive(tx: Transaction) -> Archive:
        known = await archives.archive(tx, ended.season_id)
        opened = rules.opened(known, ended.season_id, ended.end_date)
        if opened != known:
            archiving.save_archive(tx, opened)
        return opened

    archive = await transaction.run(open_archive)
    await archiving.queue(rules.next_step(archive), ended.end_date + GRACE)
