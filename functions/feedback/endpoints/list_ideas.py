"""Ideas of players."""

from typing import Annotated

from pydantic import Field

from functions.feedback.models.ideas import IdeaView, RoadmapState
from functions.feedback.operations import ideas
from functions.feedback.store.items import FIRST_IDEAS
from shared.declare import CachedPage, endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint(
    "GET /api/v1/feedback/ideas",
    errors=(cursors.InvalidCursor,),
    cache=CachedPage(FIRST_IDEAS, seconds=60, shared_by_all=True),
)
async def list_ideas(
    player: Player,
    state: RoadmapState | None = None,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[IdeaView]:
    """List ideas.

    Ideas of players, those of the most votes first: all but declined ones, or those in a `state`. Ideas that are
    planned or in progress are the game's roadmap.

    Cost: a read for each idea, and one more to see whether there is another page; none where it is cached.

    Source: Player Platform, H2.
    """
    return await ideas.page(state, limit, cursor)
