"""The whole catalogue, for operators."""

from typing import Annotated

from pydantic import Field

from functions.cosmetics.models.catalog import Cosmetic
from functions.cosmetics.store import catalog
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/cosmetics", errors=(cursors.InvalidCursor,))
async def list_catalog(
    admin: Admin, limit: Annotated[int, Field(ge=1, le=100)] = 50, cursor: cursors.Cursor = None
) -> Page[Cosmetic]:
    """List the catalogue.

    Every item, on sale or not, with the number of its owners. The newest item comes first.

    Cost: a read for each item, and one more to see whether there is another page.
    """
    items = await catalog.latest(limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(items, limit, lambda item: (item.created_at, item.cosmetic_id))
    return Page(items=tuple(page), next_cursor=following)
