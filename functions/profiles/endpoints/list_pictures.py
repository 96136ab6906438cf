"""Pictures of the library."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.profiles import store
from functions.profiles.models.pictures import LibraryKind, LibraryPicture
from functions.profiles.rules import library as rules
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/pictures", errors=(cursors.InvalidCursor,))
async def list_pictures(
    admin: Admin,
    *,
    kind: LibraryKind | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> Page[LibraryPicture]:
    """List pictures of the library.

    Returns all, or those of a kind, the newest first. A picture stays until it is removed, whether something shows it
    or not.

    Cost: a read for each, one more to see whether there is another page, and the audit.
    """
    listed = await store.library(kind, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(listed, limit, lambda picture: (picture.created_at, picture.picture_id))
    now = datetime.now(UTC)
    return Page(items=tuple(rules.shown(picture, now) for picture in page), next_cursor=following)
