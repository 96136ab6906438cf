"""Have a season's final ranking made when it has ended."""

from functions.battlepass.events import SeasonEnded
from functions.leaderboards.operations import archiving
from shared.declare import subscriber


@subscriber(SeasonEnded)
async def begin_archive(ended: SeasonEnded) -> None:
    """Open the season's archive and queue the first piece of work for after the grace. One read, one write, one task.

    The task is queued after the commit, and again when this is delivered again: there is one of its name.
    """
    await archiving.begin(ended.season_id, ended.end_date)
