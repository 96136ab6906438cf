"""What a player owns by purchases."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.commerce.models.entitlements import EntitlementView
from functions.commerce.operations.wallet import owners
from functions.commerce.rules.purchases import entitlements as rules
from functions.commerce.store import orders as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/player/entitlements", errors=(cursors.InvalidCursor,))
async def list_entitlements(
    player: Player, limit: Annotated[int, Field(ge=1, le=100)] = 50, cursor: cursors.Cursor = None
) -> Page[EntitlementView]:
    """List my entitlements.

    Everything durable that you own by a purchase, what has ended (its `status` is `expired`), and what was taken back
    (`revoked`); the latest first. Amounts of currencies are in the wallet.

    Cost: a read for each entitlement, and one more to see whether there is another page; one read of the wallet, which
    knows the accounts that were merged into this one.

    Source: Player Platform.
    """
    now = datetime.now(UTC)
    players = await owners.players_bought_by(player.id)
    owned = await store.entitlements_of(players, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(
        owned, limit, lambda entitlement: (entitlement.granted_at, entitlement.entitlement_id)
    )
    return Page(items=tuple(rules.view(entitlement, now) for entitlement in page), next_cursor=following)
