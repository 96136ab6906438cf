"""Make a drop campaign."""

from functions.drops.models.campaigns import Campaign, CreateCampaign
from functions.drops.operations import campaigns
from functions.drops.rules import campaigns as rules
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/drops/campaigns",
    status=201,
    errors=(rules.InvalidCampaign, rules.CampaignExists, rules.BenefitTaken),
    extension_points=(GRANTING,),
)
async def create_campaign(admin: Admin, body: CreateCampaign, tx: Transaction) -> Campaign:
    """Create a drop campaign.

    Says what each benefit of a campaign at Twitch gives in the game. At any time one campaign gives a benefit. Drops
    that came before the campaign was created, and were earned while it runs, are granted now.

    Cost: a read for each benefit; writes the campaign, which benefits it gives, and an event.

    Source: Player Platform.
    """
    return await campaigns.create(tx, body)
