"""What the shop offers."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.cosmetics.models.catalog import CosmeticType, Rarity
from functions.cosmetics.models.shop import CatalogItem
from functions.cosmetics.rules import shop as rules
from functions.cosmetics.store import catalog
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/cosmetics/shop", errors=(cursors.InvalidCursor,))
async def list_shop(
    player: Player,
    type: CosmeticType | None = None,  # noqa: A002  the name that clients send
    rarity: Rarity | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> Page[CatalogItem]:
    """List the shop.

    Items that are for sale now, the latest release first.

    Cost: none while the instance remembers the catalogue.
    """
    now, after = datetime.now(UTC), cursors.read_time_and_id(cursor)
    latest = rules.latest_first((await catalog.catalog()).values(), after)
    return rules.page(rules.offered(latest, type, rarity, now), limit, now)
