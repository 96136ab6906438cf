"""Players of a segment, for services that address many."""

from datetime import date

from pydantic import Field

from functions.admin.store import players as store
from shared.model import Model

__all__ = ("Segment", "SegmentPage", "page")


class Segment(Model):
    """Which players: of a country, from a level on, seen on or after a day, or not since one. All that are set hold."""

    country: str | None = Field(None, pattern="^[A-Z]{2}$")
    least_level: int = Field(0, ge=0)
    seen_from: date | None = None
    not_seen_from: date | None = None


class SegmentPage(Model):
    """The players of a page, and after whom the next one begins; `after` is empty at the range's end."""

    player_ids: tuple[str, ...]
    after: str


async def page(segment: Segment, first: str, end: str, *, after: str, limit: int) -> SegmentPage:
    """The segment's players among the next `limit` with ids from `first` to before `end` (a read for each of `limit`).

    A page may hold nobody and not be the last: level and day are compared after reading.
    """
    rows = await store.in_range(segment.country, first, end, limit, after)
    matching = tuple(
        row.player_id
        for row in rows
        if row.level >= segment.least_level
        and (segment.seen_from is None or row.last_seen >= segment.seen_from.isoformat())
        and (segment.not_seen_from is None or row.last_seen < segment.not_seen_from.isoformat())
    )
    return SegmentPage(player_ids=matching, after=rows[-1].player_id if len(rows) == limit else "")
