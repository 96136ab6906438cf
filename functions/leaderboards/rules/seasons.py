"""How a match counts for its season, and how a season's final ranking is made.

The rating carries on; what a season has of its own is a record of each player. The latest one is on the rating, those
of before are lines of their own. A line's rating is the one after the last of the season's matches; a match that is
rated when its player is in another season already moves the line by as much as it moves the rating.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from functions.leaderboards.models import Archive, Entry, RankPlayers, Rating, SeasonBoard, SeasonLine, SeasonRecord
from functions.leaderboards.rules.elo import clamped, standing, tier_of
from shared.errors import NotFound

GRACE = timedelta(minutes=10)
"""How long after a season's end its ranking is begun: matches that ended in time are reported and rated by then."""

GATHERING = timedelta(minutes=1)
"""How long a ranking that has to be made again waits for more matches that are late."""

COUNTED_FROM = GRACE / 2
"""How long after a season's end a match of it is counted as a change: well before any ranking can have begun."""

PAGE_SIZE = 100
STEP_SIZE = 500
"""Players of one stored page, and of one piece of the work: whole pages."""


class UnknownSeason(NotFound):
    """There is no such season, or it has not begun."""

    code = "UNKNOWN_SEASON"
    message = "There has been no such season."


class Counted(NamedTuple):
    """A rating that a match of a season has counted for.

    `kept` is the line of the season before, whose player has just gone on; `is_late` says that the match belongs to a
    season that its player has left, whose line has to be changed.
    """

    rating: Rating
    kept: SeasonLine | None = None
    is_late: bool = False


def count(before: Rating, after: Rating, season_id: str | None, played_at: datetime) -> Counted:
    """Count a match, which moved `before` to `after`, for its season; without a season it counts for none.

    Season ids have no order and seasons do not overlap: another season than the last begins with a match that was
    played later than all before.
    """
    if season_id is None:
        return Counted(after)
    record = before.season
    if record is None or record.season_id == season_id:
        return Counted(_with_record(after, _added(record, before, after, season_id)))
    if before.last_match_at is not None and played_at <= before.last_match_at:
        return Counted(after, is_late=True)
    return Counted(_with_record(after, _added(None, before, after, season_id)), line(before, record))


def late_line(known: SeasonLine | None, before: Rating, after: Rating, season_id: str, now: datetime) -> SeasonLine:
    """The line of a season that its player has left, with a match that moved `before` to `after`."""
    added = _added(known, before, after, season_id)
    if known is not None:
        elo = clamped(known.elo + after.elo - before.elo)
        place = known.standing if elo == known.elo else standing(elo, now)
        added = added.model_copy(update={"elo": elo, "standing": place})
    return line(after, added)


def line(rating: Rating, record: SeasonRecord) -> SeasonLine:
    """A player's record of a season, to be kept apart from the rating."""
    return SeasonLine(
        player_id=rating.player_id,
        display_name=rating.display_name,
        country=rating.country,
        **{name: getattr(record, name) for name in SeasonRecord.model_fields},
    )


def _with_record(rating: Rating, record: SeasonRecord) -> Rating:
    return rating.model_copy(update={"season": record})


def _added(known: SeasonRecord | None, before: Rating, after: Rating, season_id: str) -> SeasonRecord:
    return SeasonRecord(
        season_id=season_id,
        elo=after.elo,
        standing=after.standing,
        wins=after.wins - before.wins + (known.wins if known else 0),
        losses=after.losses - before.losses + (known.losses if known else 0),
        draws=after.draws - before.draws + (known.draws if known else 0),
    )


def is_counted_as_change(ended_at: datetime, now: datetime) -> bool:
    """Whether a match of a season that ended may have come too late for the run of its ranking."""
    return now >= ended_at + COUNTED_FROM


def ranked_order(one: SeasonLine) -> tuple[int, str]:
    """What orders a season's lines, as in Redis and in Firestore: the greater first."""
    return one.standing, one.player_id


def merged(lines: Iterable[SeasonLine], size: int) -> list[SeasonLine]:
    """The first `size` lines in order, each player once."""
    once = {one.player_id: one for one in lines}
    return sorted(once.values(), key=ranked_order, reverse=True)[:size]


def entries(lines: Sequence[SeasonLine], first_rank: int) -> list[Entry]:
    """Lines with their ranks."""
    return [
        Entry(
            rank=rank,
            player_id=one.player_id,
            display_name=one.display_name,
            country=one.country,
            elo=one.elo,
            tier=tier_of(one.elo),
            wins=one.wins,
            losses=one.losses,
            draws=one.draws,
        )
        for rank, one in enumerate(lines, first_rank)
    ]


def opened(archive: Archive | None, season_id: str, ended_at: datetime) -> Archive:
    """The archive of a season that has ended: its first run may begin; unchanged when it has begun before."""
    if archive is not None and archive.run:
        return archive
    begin = {"season_id": season_id, "ended_at": ended_at, "run": 1, "is_running": True}
    return (archive or Archive()).model_copy(update=begin)


def reopened(archive: Archive) -> Archive:
    """The archive with another run to come, if matches have been rated since the last began and none is running."""
    if archive.is_running or not archive.run or archive.changes == archive.changes_seen:
        return archive
    return _next_run(archive)


def stepped(archive: Archive, ranked: Sequence[SeasonLine], now: datetime) -> Archive:
    """The archive after a step that ranked these players. A step that is not full is the last of its run."""
    seen = archive.changes_seen if archive.step else archive.changes
    after = archive.model_copy(
        update={
            "step": archive.step + 1,
            "ranked": archive.ranked + len(ranked),
            "changes_seen": seen,
            **({"last_standing": ranked[-1].standing, "last_player": ranked[-1].player_id} if ranked else {}),
        }
    )
    if len(ranked) == STEP_SIZE:
        return after
    done = after.model_copy(update={"is_running": False, "total_players": after.ranked, "archived_at": now})
    return reopened(done)


def next_step(archive: Archive) -> RankPlayers | None:
    """The piece of work that a ranking needs next, None when it is done."""
    if not archive.is_running:
        return None
    return RankPlayers(season_id=archive.season_id, run=archive.run, step=archive.step)


def is_next(archive: Archive, wanted: RankPlayers) -> bool:
    """Whether a piece of work is still to be done; it may be asked for again."""
    return next_step(archive) == wanted


def _next_run(archive: Archive) -> Archive:
    begin = {"run": archive.run + 1, "step": 0, "is_running": True, "ranked": 0}
    return archive.model_copy(update=begin | {"last_standing": None, "last_player": ""})


def cut(board: SeasonBoard, limit: int) -> SeasonBoard:
    """The first lines of a board."""
    return board.model_copy(update={"entries": board.entries[:limit]})
