"""The cosmetics of one type, or one cosmetic."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.cosmetics.models.catalog import CosmeticType
from functions.cosmetics.models.shop import CatalogItem
from functions.cosmetics.rules import shop as rules
from functions.cosmetics.rules.catalog import UnknownCosmetic, require
from functions.cosmetics.store import catalog
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id, Page


@endpoint("GET /api/v1/cosmetics/{type_or_id}", errors=(cursors.InvalidCursor, UnknownCosmetic))
async def get_by_type_or_id(
    player: Player,
    type_or_id: Id,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> Page[CatalogItem] | CatalogItem:
    """Get cosmetics by type or id.

    Returns, for a type, all released items of the type, for sale or not, the latest first; for an id, that item.

    Cost: none while the instance remembers the catalogue; one read of an item that it does not know.
    """
    now, after = datetime.now(UTC), cursors.read_time_and_id(cursor)
    if type_or_id in set(CosmeticType):
        latest = rules.latest_first((await catalog.catalog()).values(), after)
        return rules.page(rules.released(latest, CosmeticType(type_or_id), now), limit, now)
    by_id = await catalog.known([type_or_id])
    return rules.shown(require(by_id.get(type_or_id), type_or_id, now), now)
