"""Prizes for money, for staff."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.payouts import PayoutStatus, PayoutView
from functions.conquest.rules.payouts.payouts import view
from functions.conquest.store import payouts
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/conquest/payouts", errors=(cursors.InvalidCursor,))
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

    Cost: a read for each, and one more to see whether there is another page.

    Source: CryptoTribes 8.2.
    """
    listed = await payouts.listed(season_id, status, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(listed, limit, lambda payout: (payout.created_at, payout.payout_id))
    return Page(items=tuple(map(view, page)), next_cursor=following)
