"""Tell the players of a season that it has begun, or how it ended."""

from functions.conquest.models.tasks import TellSeason
from functions.conquest.operations.seasons import season_news
from shared.declare import task


@task("conquest")
async def tell_of_season(work: TellSeason) -> None:
    """Tell a page of players of a season's start or end, or of their prizes; then queue the next page.

    Cost: a read for each of a hundred players, one for thirty of them, and one more at the end of a season; for each an
    event, which is written and deleted.
    """
    await season_news.tell(work)
