"""A drop campaign and how its drops stand."""

from functions.drops.models.campaigns import CampaignWithFigures
from functions.drops.operations import campaigns
from functions.drops.rules.campaigns import UnknownCampaign
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/drops/campaigns/{campaign_id}", errors=(UnknownCampaign,))
async def get_campaign(admin: Admin, campaign_id: Id) -> CampaignWithFigures:
    """Get a drop campaign.

    Returns how many of its drops were granted, how many wait for their viewers to link their accounts, how many are
    held, and of how many Twitch was not told yet.

    Cost: a read, and one for each thousand drops and figure.
    """
    return await campaigns.with_figures(campaign_id)
