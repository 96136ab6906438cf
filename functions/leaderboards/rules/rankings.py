"""Seasons' lines in order, with their ranks."""

from collections.abc import Iterable, Sequence

from pydantic_core import from_json, to_json

from functions.leaderboards.models.archives import Archive, ArchivePage
from functions.leaderboards.models.boards import LeaderboardEntry, LeaderboardState, SeasonLeaderboard
from functions.leaderboards.models.ratings import Rating, SeasonLine, SeasonRecord
from functions.leaderboards.rules.boards import WHO, shown
from shared.http import cursors

PAGE_SIZE = 100


def line(rating: Rating, record: SeasonRecord) -> SeasonLine:
    """A player's record of a season, to be kept apart from the rating."""
    return SeasonLine(
        player_id=rating.player_id,
        display_name=rating.display_name,
        country=rating.country,
        is_named=rating.is_named,
        **{name: getattr(record, name) for name in SeasonRecord.model_fields},
    )


def ranked_order(line: SeasonLine) -> tuple[int, str]:
    """What orders a season's lines, as in Redis and in Firestore: the greater first."""
    return line.standing, line.player_id


def merged(lines: Iterable[SeasonLine], size: int) -> list[SeasonLine]:
    """The first `size` lines in order, each player once."""
    once = {line.player_id: line for line in lines}
    return sorted(once.values(), key=ranked_order, reverse=True)[:size]


def entries(lines: Sequence[SeasonLine], first_rank: int) -> list[LeaderboardEntry]:
    """Lines with their ranks."""
    return [LeaderboardEntry(rank=rank, **shown(line).model_dump()) for rank, line in enumerate(lines, first_rank)]


def cut(board: SeasonLeaderboard, limit: int) -> SeasonLeaderboard:
    """The first lines of a board."""
    return board.model_copy(update={"entries": board.entries[:limit]})


def final_page(archive: Archive, pages: Iterable[ArchivePage], place: int, limit: int) -> SeasonLeaderboard:
    """Lines after `place` of a final ranking, of which the page with that place and the next one are given.

    A page that a later run has begun to make again shows what was there before.
    """
    lines = [
        line for page in pages for line in from_json(page.lines if page.run <= archive.shown else page.lines_before)
    ]
    cut_out = lines[place % PAGE_SIZE :][:limit]
    after = place + len(cut_out)
    return SeasonLeaderboard(
        season_id=archive.season_id,
        state=LeaderboardState.FINAL,
        total_players=archive.total_players,
        entries=tuple(LeaderboardEntry.model_validate(line) for line in cut_out),
        next_cursor=cursors.write_place(after) if cut_out and after < archive.total_players else None,
    )


def nameless(rating: Rating) -> Rating:
    """A rating of which nobody sees whose it is."""
    return rating.model_copy(update={"display_name": "", "country": None, "is_named": False})


def without_player(page: ArchivePage, player_id: str) -> ArchivePage:
    """A page of a final ranking on which nobody sees that a line is this player's: place and rating stay."""
    lines = {name: _nameless(getattr(page, name), player_id) for name in ("lines", "lines_before")}
    return page.model_copy(update=lines)


def _nameless(lines: str, player_id: str) -> str:
    if player_id not in lines:
        return lines
    blank = dict.fromkeys(WHO)
    return to_json([line | blank if line["player_id"] == player_id else line for line in from_json(lines)]).decode()


def elos(page: ArchivePage) -> tuple[int, int]:
    """The highest and the lowest rating of a page of a final ranking that has one line at least."""
    lines = from_json(page.lines)
    return lines[0]["elo"], lines[-1]["elo"]
