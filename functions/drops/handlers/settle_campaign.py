"""Look again at drops that were held, as a campaign has changed."""

from functions.drops.events import CampaignSaved
from functions.drops.models.entitlements import SettleHeld
from shared.declare import subscriber
from shared.events.tasks import enqueue


@subscriber(CampaignSaved)
async def settle_campaign(fact: CampaignSaved) -> None:
    """Have a task look at them, once a version of the campaign."""
    work = SettleHeld(campaign_id=fact.campaign_id, version=fact.version)
    await enqueue(work, name=f"held:{fact.campaign_id}:{fact.version}:")
