"""Make it known that seasons start and end."""

from functions.battlepass.operations import announcements
from shared.declare import schedule


@schedule("* * * * *")
async def announce_seasons() -> None:
    """Publish each start and each end once: what was missed now, and what comes before long by a task at its moment.

    Seasons change by their dates, with or without this. A read for each season whose end was not published yet (one at
    least); for each change that was missed a read and three writes: the season, and its event, which is written and
    deleted.
    """
    await announcements.announce_missed_and_coming()
