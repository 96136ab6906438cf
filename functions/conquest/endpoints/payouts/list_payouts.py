"""Prizes for money, for staff."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.payouts import PayoutStatus, PayoutView
from functions.conquest.operations.payouts import payouts
from shared.declare import endpoint
from shared.extension_points import IDENTITIES
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/conquest/payouts", errors=(cursors.InvalidCursor,), extension_points=(IDENTITIES,))
async def list_payouts(
    admin: Admin,
    *,
    season_id: Id | None = None,
    status: PayoutStatus | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> Page[PayoutView]:
    """List payouts.

    Returns the prizes for money of all seasons or of one, the oldest first, also those of one status only.
    Those that are pending have a wallet that is the player's own now, where there is one: who pays asks just before.

    Cost: a read for each, and one more to see whether there is another page; of those that are pending, a read for
    thirty players and one or two for each.

    Source: CryptoTribes 8.2.
    """
    return await payouts.page(season_id, status, limit, cursor)
