"""Making a season's final ranking, step by step, and again when a match comes late."""

from collections.abc import Callable
from datetime import UTC, datetime

from functions.leaderboards.models.archives import Archive
from functions.leaderboards.models.tasks import RankPlayers
from functions.leaderboards.rules import archives as rules
from functions.leaderboards.rules.seasons import GRACE
from functions.leaderboards.store import archives, boards, rankings
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def begin(season_id: str, ended_at: datetime) -> None:
    """Open the archive of a season that has ended, and queue its first step for after the grace.

    The step is queued after the commit, and again when this is done again: there is one of its name.
    """
    archive = await _change(season_id, lambda archive: rules.opened(archive, season_id, ended_at))
    await _queue(archive, ended_at + GRACE)


async def reopen(season_id: str) -> None:
    """Queue another run where matches were rated since the last began and none is under way, a minute from now."""
    archive = await _change(season_id, lambda archive: rules.reopened(archive) if archive else None)
    await _queue(archive, datetime.now(UTC) + rules.GATHERING)


async def rank(work: RankPlayers) -> None:
    """Rank the next players of a season and queue what follows; done again, it changes nothing.

    A ranking that is done drops the live board, which nobody moves any more.
    """

    async def step(tx: Transaction) -> Archive | None:
        archive = await archives.archive(tx, work.season_id)
        if archive is None or not rules.is_next(archive, work):
            return archive
        after = (archive.last_standing, archive.last_player) if archive.last_standing is not None else None
        ranked = await rankings.lines_after(work.season_id, after, rules.STEP_SIZE)
        await archives.save_ranked(tx, archive, ranked)
        archives.save_archive(tx, done := rules.stepped(archive, ranked, tx.now))
        return done

    archive = await transaction.run(step)
    await _queue(archive)
    if archive is not None and not archive.is_running:
        await boards.drop(work.season_id)


async def _change(season_id: str, change: Callable[[Archive | None], Archive | None]) -> Archive | None:
    """The archive after a change, written if there is one (one read, one write)."""

    async def apply(tx: Transaction) -> Archive | None:
        before = await archives.archive(tx, season_id)
        changed = change(before)
        if changed is not None and changed != before:
            archives.save_archive(tx, changed)
        return changed

    return await transaction.run(apply)


async def _queue(archive: Archive | None, at: datetime | None = None) -> None:
    """Have an archive's next step done, now or `at` a time; asked for again, it is one task."""
    work = rules.next_step(archive) if archive else None
    if work is not None:
        await tasks.enqueue(work, name=f"{work.season_id}:{work.run}:{work.step}", at=at)
