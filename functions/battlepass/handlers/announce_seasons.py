"""Make it known that seasons start and end."""

from functions.battlepass.operations import announcements
from shared.declare import Resources, schedule


@schedule("* * * * *", resources=Resources(timeout=150))
async def announce_seasons() -> None:
    """Publish each start and each end once, at its moment; what was missed while nobody ran, now.

    Seasons change by their dates, with or without this. A run waits for what changes before the next one, so that
    it is published within a second. A read for each season whose end was not published yet (one at least); for each
    change a read and three writes: the season, and its event, which is written and deleted.
    """
    await announcements.announce()
