"""Seasons' final rankings in Firestore."""

from pydantic_core import from_json

from functions.leaderboards.models.archives import Archive, ArchivePage
from functions.leaderboards.models.boards import BoardState, Entry, SeasonBoard
from functions.leaderboards.rules import rankings as rules
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.http import cursors

ARCHIVES = Collection("leaderboards_archives", Archive)

ARCHIVE_PAGES = Collection("leaderboards_archive_pages", ArchivePage)


async def archive(tx: Transaction, season_id: str) -> Archive | None:
    """How far a season's final ranking is."""
    return await tx.get(ARCHIVES, season_id)


def page_id(season_id: str, page: int) -> str:
    """The document of a page of a final ranking."""
    return f"{season_id}:{page}"


async def final_page(season_id: str, place: int, limit: int) -> SeasonBoard | None:
    """Lines after `place` of a final ranking; None when there is none yet. Three reads in one call."""
    page = place // rules.PAGE_SIZE
    found, first, second = await Transaction().read(
        ARCHIVES.ref(season_id),
        ARCHIVE_PAGES.ref(page_id(season_id, page)),
        ARCHIVE_PAGES.ref(page_id(season_id, page + 1)),
    )
    if found is None or found.archived_at is None:
        return None
    pages = [one for one in (first, second) if one]
    lines = [line for one in pages for line in from_json(one.lines if one.run <= found.shown else one.lines_before)]
    shown = lines[place - page * rules.PAGE_SIZE :][:limit]
    after = place + len(shown)
    return SeasonBoard(
        season_id=season_id,
        state=BoardState.FINAL,
        total_players=found.total_players,
        entries=tuple(Entry.model_validate(line) for line in shown),
        next_cursor=cursors.write_place(after) if shown and after < found.total_players else None,
    )
