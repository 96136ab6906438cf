"""The figures of days."""

from typing import Annotated

from pydantic import Field

from functions.admin.models.figures import Day, DayFigures
from functions.admin.store import figures as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Support
from shared.model import Page


@endpoint("GET /api/v1/admin/figures", errors=(cursors.InvalidCursor,))
async def get_figures(
    support: Support,
    since: Day | None = None,
    until: Day | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 31,
    cursor: cursors.Cursor = None,
) -> Page[DayFigures]:
    """Get the figures of days.

    Players, registrations, matches, claims, revenue and what waited for staff, by day (UTC), from `since` to `until`,
    both included. The latest day comes first. A day is counted after its end, and then each day for a week.

    Cost: a read for each day, and one more for whether there is another page.
    """
    days = await store.listed(since, until, limit + 1, cursors.read_values(cursor, str) or ())
    page = days[:limit]
    following = cursors.write_values(page[-1].day) if len(days) > limit else None
    return Page(items=tuple(page), next_cursor=following)
