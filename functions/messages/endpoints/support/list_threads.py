"""Support threads, for staff."""

from typing import Annotated

from pydantic import Field

from functions.messages.models.support import Category, StaffThreadSummary, ThreadState
from functions.messages.rules.support import threads as rules
from functions.messages.store import support as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Support
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/support/threads", errors=(cursors.InvalidCursor,))
async def list_threads(
    support: Support,
    *,
    state: ThreadState | None = None,
    category: Category | None = None,
    assignee_id: Id | None = None,
    player_id: Id | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[StaffThreadSummary]:
    """List support threads.

    Returns support threads; those that changed last come first. The list can be narrowed to a state, a category, the
    account that looks after the thread, and the player who opened it.

    Cost: a read for each thread, and one more to see whether there is another page.

    Source: Player Platform, sprint 4.
    """
    after = cursors.read_time_and_id(cursor)
    threads = await store.search(state, category, assignee_id, player_id, limit + 1, after)
    page, following = cursors.cut(threads, limit, lambda thread: (thread.updated_at, thread.thread_id))
    return Page(items=tuple(rules.staff_summary(thread) for thread in page), next_cursor=following)
