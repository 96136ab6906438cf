"""Seasons' rankings: as far as matches have come in, and the final ones."""

from datetime import datetime

from pydantic_core import from_json, to_json

from functions.battlepass.models import Season
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models import (
    Archive,
    ArchivePage,
    Entry,
    RankPlayers,
    Rating,
    SeasonBoard,
    SeasonLine,
    SeasonState,
)
from functions.leaderboards.rules import seasons as rules
from functions.leaderboards.store.boards import BOARDS
from functions.leaderboards.store.ratings import LINES, RATINGS, save_rating, save_season_line, season_lines
from functions.matches.events import MatchCompleted
from shared import cache, cursors, tasks
from shared.firestore import Collection
from shared.transaction import Transaction

ARCHIVES = Collection("leaderboards_archives", Archive)
ARCHIVE_PAGES = Collection("leaderboards_archive_pages", ArchivePage)

CLOSING_PAGE = "leaderboards:closing:{season}"
CLOSING_SECONDS = 60


async def count_for_season(
    tx: Transaction,
    match: MatchCompleted,
    before: tuple[Rating, Rating],
    after: tuple[Rating, Rating],
    season: Season | None,
) -> list[Rating]:
    """Write both ratings after a match with what it adds to their season; returns them."""
    season_id = season.season_id if season else None
    counted = [rules.count(*pair, season_id, match.played_at) for pair in zip(before, after, strict=True)]
    late = [one.rating.player_id for one in counted if one.is_late]
    lines = await season_lines(tx, season_id, late) if season_id and late else {}
    for was, one in zip(before, counted, strict=True):
        save_rating(tx, one.rating)
        if one.kept is not None:
            save_season_line(tx, one.kept)
        if one.is_late and season_id:
            known = lines.get(was.player_id)
            save_season_line(tx, rules.late_line(known, was, one.rating, season_id, tx.now))
    if season is not None and rules.is_counted_as_change(season.end_date, tx.now):
        note_change(tx, season.season_id, match.match_id)
    return [one.rating for one in counted]


async def archive(tx: Transaction, season_id: str) -> Archive | None:
    """How far a season's final ranking is."""
    return await tx.get(ARCHIVES, season_id)


def save_archive(tx: Transaction, changed: Archive) -> None:
    """Write an archive that this transaction read."""
    tx.put(ARCHIVES, changed.season_id, changed)


async def queue(work: RankPlayers | None, at: datetime | None = None) -> None:
    """Have a piece of work done, now or `at` a time; asked for again, it is one task."""
    if work is not None:
        await tasks.enqueue(work, name=f"{work.season_id}:{work.run}:{work.step}", at=at)


def note_change(tx: Transaction, season_id: str, match_id: str) -> None:
    """A match of a season that is over counts: its final ranking has to be made again if it has been begun."""
    tx.increment(ARCHIVES, season_id, changes=1)
    tx.emit(SeasonChanged(season_id=season_id, match_id=match_id))


def save_ranked(tx: Transaction, before: Archive, ranked: list[SeasonLine]) -> None:
    """Write the pages of players who come after those of `before`, which is at the end of a page."""
    entries = rules.entries(ranked, before.ranked + 1)
    for start in range(0, len(entries), rules.PAGE_SIZE):
        page = (before.ranked + start) // rules.PAGE_SIZE
        lines = to_json(entries[start : start + rules.PAGE_SIZE]).decode()
        tx.put(
            ARCHIVE_PAGES,
            _page_id(before.season_id, page),
            ArchivePage(season_id=before.season_id, page=page, lines=lines),
        )


def _page_id(season_id: str, page: int) -> str:
    return f"{season_id}:{page}"


async def final_page(season_id: str, place: int, limit: int) -> SeasonBoard | None:
    """Lines after `place` of a final ranking; None when there is none yet. Three reads in one call."""
    page = place // rules.PAGE_SIZE
    found, first, second = await Transaction().read(
        ARCHIVES.ref(season_id),
        ARCHIVE_PAGES.ref(_page_id(season_id, page)),
        ARCHIVE_PAGES.ref(_page_id(season_id, page + 1)),
    )
    if found is None or found.archived_at is None:
        return None
    lines = [line for one in (first, second) if one for line in from_json(one.lines)]
    shown = lines[place - page * rules.PAGE_SIZE :][:limit]
    after = place + len(shown)
    return SeasonBoard(
        season_id=season_id,
        state=SeasonState.FINAL,
        total_players=found.total_players,
        entries=tuple(Entry.model_validate(line) for line in shown),
        next_cursor=cursors.write_place(after) if shown and after < found.total_players else None,
    )


async def queried_top(season_id: str, state: SeasonState) -> SeasonBoard:
    """The top of a season by query (up to 200 reads and two counts), kept for a minute."""

    async def load() -> SeasonBoard:
        lines = await lines_after(season_id, None, rules.PAGE_SIZE)
        moved_on = await LINES.count(("season_id", "==", season_id))
        return SeasonBoard(
            season_id=season_id,
            state=state,
            total_players=moved_on + await RATINGS.count(("season.season_id", "==", season_id)),
            entries=tuple(rules.entries(lines, 1)),
        )

    page = CLOSING_PAGE.format(season=season_id)
    return await cache.remember(page, SeasonBoard, CLOSING_SECONDS, load) or await load()


async def lines_after(season_id: str, after: tuple[int, str] | None, size: int) -> list[SeasonLine]:
    """The first `size` lines of a season after a standing and player, in order.

    A player who goes on to another season leaves the ratings for the lines, with the same standing: so the ratings
    are read first, and nobody is missed.
    """
    rated: list[Rating] = await RATINGS.select(
        ("season.season_id", "==", season_id),
        order=[("season.standing", "DESCENDING"), ("player_id", "DESCENDING")],
        limit=size,
        after=after or (),
    )
    kept = await LINES.select(
        ("season_id", "==", season_id),
        order=[("standing", "DESCENDING"), ("player_id", "DESCENDING")],
        limit=size,
        after=after or (),
    )
    return rules.merged([*(rules.line(one, one.season) for one in rated if one.season), *kept], size)


async def drop_live(season_id: str) -> None:
    """Forget a season's live board."""
    await BOARDS.drop(season_id)
