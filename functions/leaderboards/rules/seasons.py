"""How a match counts for its season.

The rating carries on; what a season has of its own is a record of each player. The latest one is on the rating, those
of before are lines of their own. A line's rating is the one after the last of the season's matches; a match that is
rated when its player is in another season already moves the line by as much as it moves the rating.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from functions.leaderboards.models.ratings import Rating, SeasonLine, SeasonRecord
from functions.leaderboards.rules.elo import clamped, standing
from functions.leaderboards.rules.rankings import line

GRACE = timedelta(minutes=10)
"""How long after a season's end its ranking is begun: matches that ended in time are reported and rated by then."""


COUNTED_FROM = GRACE / 2
"""How long after a season's end a match of it is counted as a change: well before any ranking can have begun."""


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


def late_line(earlier: SeasonLine | None, before: Rating, after: Rating, season_id: str, now: datetime) -> SeasonLine:
    """The line of a season that its player has left, with a match that moved `before` to `after`."""
    added = _added(earlier, before, after, season_id)
    if earlier is not None:
        elo = clamped(earlier.elo + after.elo - before.elo)
        place = earlier.standing if elo == earlier.elo else standing(elo, now)
        added = added.model_copy(update={"elo": elo, "standing": place})
    return line(after, added)


def _with_record(rating: Rating, record: SeasonRecord) -> Rating:
    return rating.model_copy(update={"season": record})


def _added(earlier: SeasonRecord | None, before: Rating, after: Rating, season_id: str) -> SeasonRecord:
    return SeasonRecord(
        season_id=season_id,
        elo=after.elo,
        standing=after.standing,
        wins=after.wins - before.wins + (earlier.wins if earlier else 0),
        losses=after.losses - before.losses + (earlier.losses if earlier else 0),
        draws=after.draws - before.draws + (earlier.draws if earlier else 0),
    )


def is_counted_as_change(ended_at: datetime, now: datetime) -> bool:
    """Whether a match of a season that ended may have come too late for the run of its ranking."""
    return now >= ended_at + COUNTED_FROM
