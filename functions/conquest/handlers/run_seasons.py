"""Award the points of hours, and end seasons."""

from functions.conquest.operations.seasons import ending
from shared.declare import Resources, schedule
from shared.extension_points import IDENTITIES


@schedule("* * * * *", extension_points=(IDENTITIES,), resources=Resources(timeout=300))
async def run_seasons() -> None:
    """Each hour's points once, by who stood where when it was over; a minute after a season's end, result and prizes.

    The players of a season are told by tasks that it has begun, and how it ended.

    Cost: a read for each season, and two for each that is played or has just ended. Each hour, one for each territory,
    and for each that brings points a read and a write of it, of its players and of a part of the tribe's points.
    """
    await ending.run_seasons()
