"""Deliveries that were given up."""

from typing import Annotated

from pydantic import Field

from functions.platform.models.dead_letters import DeadLetterState, DeadLetterSummary
from functions.platform.rules import dead_letters as rules
from functions.platform.store import dead_letters as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Page

Topic = Annotated[str, Field(min_length=3, max_length=255)]


@endpoint("GET /api/v1/admin/dead-letters", errors=(cursors.InvalidCursor,))
async def list_dead_letters(
    admin: Admin,
    function: Id | None = None,
    topic: Topic | None = None,
    state: DeadLetterState | None = None,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[DeadLetterSummary]:
    """List dead letters.

    A dead letter is an event that a function could not handle. The latest comes first. The list can be narrowed to one
    function, one topic or one state.

    Cost: a read for each letter, and one more.
    """
    dead_letters = await store.dead_letters(function, topic, state, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(dead_letters, limit, lambda letter: (letter.died_at, letter.dead_letter_id))
    return Page(items=tuple(rules.summary(letter) for letter in page), next_cursor=following)
