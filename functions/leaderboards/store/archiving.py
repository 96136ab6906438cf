"""The work of making a season's final ranking."""

from datetime import datetime

from pydantic_core import to_json

from functions.leaderboards.models.archives import Archive, ArchivePage
from functions.leaderboards.models.ratings import SeasonLine
from functions.leaderboards.models.work import RankPlayers
from functions.leaderboards.rules import rankings as rules
from functions.leaderboards.store.archives import ARCHIVE_PAGES, ARCHIVES, page_id
from functions.leaderboards.store.boards import BOARDS
from shared.events import tasks
from shared.firestore.transaction import Transaction
from shared.redis import board_upkeep


def save_archive(tx: Transaction, changed: Archive) -> None:
    """Write an archive that this transaction read."""
    tx.put(ARCHIVES, changed.season_id, changed)


async def queue(work: RankPlayers | None, at: datetime | None = None) -> None:
    """Have a piece of work done, now or `at` a time; asked for again, it is one task."""
    if work is not None:
        await tasks.enqueue(work, name=f"{work.season_id}:{work.run}:{work.step}", at=at)


async def save_ranked(tx: Transaction, before: Archive, ranked: list[SeasonLine]) -> None:
    """Write the pages of players who come after those of `before`, which is at the end of a page.

    Of a ranking that is made again, the pages are read, in one call: what they show stays on them until the run ends.
    """
    entries = rules.entries(ranked, before.ranked + 1)
    first, count = before.ranked // rules.PAGE_SIZE, -(-len(entries) // rules.PAGE_SIZE)
    wanted = [page_id(before.season_id, first + number) for number in range(count)] if before.archived_at else []
    shown = await tx.get_many(ARCHIVE_PAGES, wanted)
    for start in range(0, len(entries), rules.PAGE_SIZE):
        page = (before.ranked + start) // rules.PAGE_SIZE
        name = page_id(before.season_id, page)
        made = ArchivePage(
            season_id=before.season_id,
            page=page,
            lines=to_json(entries[start : start + rules.PAGE_SIZE]).decode(),
            run=before.run,
            lines_before=shown[name].lines if name in shown else "[]",
        )
        tx.put(ARCHIVE_PAGES, name, made, overwrite=True)


async def drop_live(season_id: str) -> None:
    """Forget a season's live board."""
    await board_upkeep.drop(BOARDS, season_id)
