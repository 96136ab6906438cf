"""Hours of a season, and its end."""

from datetime import timedelta

from functions.conquest.models.game import Unit
from functions.conquest.store import seasons
from tests.bench.callers import job, staff
from tests.bench.in_process import Request
from tests.conquest import season
from tests.conquest_tribes import founded, garrisoned


async def hours_over() -> Request:
    """A tribe has stood in a territory for a day, and nobody has awarded the points."""
    on = await season()
    tribe = await founded(on, f"chief-{on.season_id}")
    await garrisoned(on, tribe, 1, {f"chief-{on.season_id}": {Unit.MILITIA: 5}})
    seasons.seasons.cache_clear()
    return await job()


async def preview() -> Request:
    """The end of a season that has no tribes."""
    made = await season(timedelta(days=1))
    return Request(path=f"/api/v1/admin/conquest/seasons/{made.season_id}/end", token=await staff())


REQUESTS = {"conquest-preview-season-end": preview, "conquest-run-seasons": hours_over}
