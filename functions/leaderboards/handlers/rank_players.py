"""Make a part of a season's final archiving."""

from functions.leaderboards.models.tasks import RankPlayers
from functions.leaderboards.operations import archiving
from shared.declare import task


@task("leaderboards-archive")
async def rank_players(work: RankPlayers) -> None:
    """Rank the next 500 players of a season and queue what follows; done again, it changes nothing.

    A read a player, and six writes in one commit: five pages and how far it is. Made again, it reads these pages, too.
    A ranking that is done drops the live board, which nobody moves any more.
    """
    await archiving.rank(work)
