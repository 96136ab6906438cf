"""What hours and the end of a season cost."""

from functions.conquest.store import seasons
from tests.bench.callers import job
from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.season_end import hours_over, preview

ROWS = (
    Cost("conquest-run-seasons", case="hours of one territory", reads=58, writes=4, rpcs=10, redis=2),
    Cost("conquest-run-seasons", case="nothing is due", reads=2, rpcs=2),
    Cost("conquest-preview-season-end", case="no tribes", reads=2, writes=1, rpcs=3, redis=1),
)


async def travel(journey: Journey) -> None:
    """An hour is over in which one tribe stood somewhere."""
    await journey.call("conquest-run-seasons", "hours of one territory", await hours_over(), status=204)
    seasons.seasons.cache_clear()
    await journey.call("conquest-run-seasons", "nothing is due", await job(), status=204)
    request = await preview()
    await seasons.seasons_now()
    await journey.call("conquest-preview-season-end", "no tribes", request)
