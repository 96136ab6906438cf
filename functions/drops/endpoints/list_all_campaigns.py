"""All drop campaigns."""

from typing import Annotated

from pydantic import Field

from functions.drops.models.campaigns import Campaign
from functions.drops.store import campaigns as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/drops/campaigns", errors=(cursors.InvalidCursor,))
async def list_all_campaigns(
    admin: Admin, limit: Annotated[int, Field(ge=1, le=100)] = 20, cursor: cursors.Cursor = None
) -> Page[Campaign]:
    """List all drop campaigns.

    Also those that have ended, the newest first.

    Cost: a read for each campaign, and one more to see whether there is another page.
    """
    newest = await store.newest(limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(newest, limit, lambda campaign: (campaign.created_at, campaign.campaign_id))
    return Page(items=tuple(page), next_cursor=following)
