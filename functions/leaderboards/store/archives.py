"""Seasons' final rankings in Firestore."""

from pydantic_core import to_json

from functions.leaderboards.models.archives import Archive, ArchivePage
from functions.leaderboards.models.ratings import SeasonLine
from functions.leaderboards.rules import rankings as rules
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

ARCHIVES = Collection("leaderboards_archives", Archive)

ARCHIVE_PAGES = Collection("leaderboards_archive_pages", ArchivePage)


async def archive(tx: Transaction, season_id: str) -> Archive | None:
    """How far a season's final ranking is."""
    return await tx.get(ARCHIVES, season_id)


def page_id(season_id: str, page: int) -> str:
    """The document of a page of a final ranking."""
    return f"{season_id}:{page}"


def save_archive(tx: Transaction, changed: Archive) -> None:
    """Write an archive that this transaction read."""
    tx.put(ARCHIVES, changed.season_id, changed)


def count_change(tx: Transaction, season_id: str) -> None:
    """A match of a season that is over counts: its final ranking has to be made again if it has been begun."""
    tx.increment(ARCHIVES, season_id, changes=1)


async def pages(season_id: str, first: int) -> tuple[Archive | None, list[ArchivePage]]:
    """How far a final ranking is, and two of its pages, as far as there are any. Three reads in one call."""
    archive, page, next_page = await Transaction().read(
        ARCHIVES.ref(season_id),
        ARCHIVE_PAGES.ref(page_id(season_id, first)),
        ARCHIVE_PAGES.ref(page_id(season_id, first + 1)),
    )
    return archive, [kept for kept in (page, next_page) if kept]


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


async def page_count(season_id: str) -> int:
    """How many pages a season's final ranking has, as far as it is made (a read for each thousand)."""
    return await ARCHIVE_PAGES.count(("season_id", "==", season_id))


async def page(season_id: str, number: int) -> ArchivePage | None:
    """One page of a final ranking (one read)."""
    return await ARCHIVE_PAGES.get(page_id(season_id, number))


async def pages_from(season_id: str, first: int, limit: int) -> list[ArchivePage]:
    """Pages of a final ranking from one on, those that there are, in one call (a read each)."""
    wanted = [page_id(season_id, first + number) for number in range(limit)]
    pages = await ARCHIVE_PAGES.get_many(wanted)
    return [pages[name] for name in wanted if name in pages]


async def page_to_change(tx: Transaction, season_id: str, number: int) -> ArchivePage | None:
    """One page of a final ranking (one read)."""
    return await tx.get(ARCHIVE_PAGES, page_id(season_id, number))


def save_page(tx: Transaction, changed: ArchivePage) -> None:
    """Write a page that this transaction read."""
    tx.put(ARCHIVE_PAGES, page_id(changed.season_id, changed.page), changed)
