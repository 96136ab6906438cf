"""Make a season's final ranking again when a match of it came too late."""

from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.operations import archiving
from shared.declare import subscriber


@subscriber(SeasonChanged)
async def reopen_archive(changed: SeasonChanged) -> None:
    """Queue another run of the ranking, which begins a minute later, so that many changes are one run.

    One read; a write when no run is under way: one that is sees at its end that there was a change.
    """
    await archiving.reopen(changed.season_id)
