"""Make it known that a season starts or ends, at its moment."""

from functions.battlepass.models.tasks import AnnounceChange
from functions.battlepass.operations import announcements
from shared.declare import task
from shared.firestore.transaction import Transaction


@task("battlepass-announcements")
async def announce_change(work: AnnounceChange, tx: Transaction) -> None:
    """Publish a season's start or end, if it is due and was not published before; else nothing changes.

    A read; for a change three writes: the season, and its event, which is written and deleted.
    """
    await announcements.announce_change(tx, work.season_id)
