"""How much is moderated."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.moderation.transparency import Transparency
from functions.ugc.operations.moderation import histories
from shared.declare import CachedPage, endpoint


@endpoint(
    "GET /api/v1/ugc/transparency/{year}",
    cache=CachedPage("ugc:transparency:{year}", seconds=3600, shared_by_all=True),
)
async def get_transparency(year: Annotated[int, Field(ge=2020, le=2200)]) -> Transparency:
    """Get the transparency report.

    Counts of a year (UTC), as of an hour ago at most: reports, decisions, appeals and copyright claims.

    Cost: ten reads in one call; none where it is cached.
    """
    return await histories.transparency(year)
