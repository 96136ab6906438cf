"""The queue of moderators."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.items.items import UgcType
from functions.ugc.models.moderation.reviews import QueueFilter, ReviewCause, ReviewPriority, ReviewView
from functions.ugc.operations.moderation import reviews
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Page


@endpoint("GET /api/v1/admin/ugc/queue", errors=(cursors.InvalidCursor,))
async def list_queue(
    moderator: Moderator,
    *,
    cause: ReviewCause | None = None,
    priority: ReviewPriority | None = None,
    type: UgcType | None = None,  # noqa: A002  the query's name
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[ReviewView]:
    """List items that wait for a decision.

    New items and versions, reported items and flagged ones, those that are due first. Claim an item before you
    decide on it.

    Cost: a read for each, and one more to see whether there is another page.

    Source: Player Platform, sprint 7.
    """
    return await reviews.queue(QueueFilter(cause=cause, priority=priority, type=type), limit, cursor)
