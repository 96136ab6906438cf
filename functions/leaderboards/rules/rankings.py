"""Seasons' lines in order, with their ranks."""

from collections.abc import Iterable, Sequence

from pydantic_core import from_json

from functions.leaderboards.models.archives import Archive, ArchivePage
from functions.leaderboards.models.boards import LeaderboardEntry, LeaderboardState, SeasonLeaderboard
from functions.leaderboards.models.ratings import Rating, SeasonLine, SeasonRecord
from functions.leaderboards.rules.boards import shown
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
