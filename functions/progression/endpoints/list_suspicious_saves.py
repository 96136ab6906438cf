"""Saves that support has to look at."""

from typing import Annotated

from pydantic import Field

from functions.progression.models.suspicions import SuspiciousSave
from functions.progression.operations import support
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Support
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/progression/suspicious-saves", errors=(cursors.InvalidCursor,))
async def list_suspicious_saves(
    staff: Support,
    *,
    player_id: Id | None = None,
    is_open: bool = True,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[SuspiciousSave]:
    """List suspicious saves.

    Returns saves in which a number rose faster than the studio's rules allow, the latest first, with the value before,
    the value after, and what was allowed. The saves themselves are kept. Without `player_id`, the list has those that
    nobody has closed, or with `is_open=false` the closed ones; with `player_id`, it has all of that player's.

    Cost: a read for each, and one more to see whether there is another page.
    """
    return await support.suspicious(player_id, limit, cursor, is_open=is_open)
