"""Make a part of a season's final archiving."""

from functions.leaderboards.models.archives import Archive
from functions.leaderboards.models.work import RankPlayers
from functions.leaderboards.rules import archives as rules
from functions.leaderboards.store import archives, archiving, rankings
from shared.declare import task
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


@task("leaderboards-archive")
async def rank_players(work: RankPlayers) -> None:
    """Rank the next 500 players of a season and queue what follows; done again, it changes nothing.

    A read a player, and six writes in one commit: five pages and how far it is. Made again, it reads these pages, too.
    A ranking that is done drops the live board, which nobody moves any more.
    """

    async def rank(tx: Transaction) -> Archive | None:
        archive = await archives.archive(tx, work.season_id)
        if archive is None or not rules.is_next(archive, work):
            return archive
        after = (archive.last_standing, archive.last_player) if archive.last_standing is not None else None
        ranked = await rankings.lines_after(work.season_id, after, rules.STEP_SIZE)
        await archiving.save_ranked(tx, archive, ranked)
        archiving.save_archive(tx, done := rules.stepped(archive, ranked, tx.now))
        return done

    archive = await transaction.run(rank)
    if archive is not None:
        await archiving.queue(rules.next_step(archive))
        if not archive.is_running:
            await archiving.drop_live(work.season_id)
