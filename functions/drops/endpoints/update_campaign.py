"""Change or end a drop campaign."""

from functions.drops.models.campaigns import Campaign, UpdateCampaign
from functions.drops.operations import campaigns
from functions.drops.rules import campaigns as rules
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "PUT /api/v1/admin/drops/campaigns/{campaign_id}",
    errors=(rules.UnknownCampaign, rules.CampaignChanged, rules.InvalidCampaign, rules.BenefitTaken),
    extension_points=(GRANTING,),
)
async def update_campaign(admin: Admin, campaign_id: Id, body: UpdateCampaign, tx: Transaction) -> Campaign:
    """Update or end a drop campaign.

    Replaces the whole campaign. Send the `version` that you read. To end it, set `ends_at`. What was granted stays;
    drops that were held are looked at again.

    Cost: reads the campaign, and each benefit in a second call; writes them, and an event.

    Source: Player Platform.
    """
    return await campaigns.update(tx, campaign_id, body)
