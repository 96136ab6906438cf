"""Drop campaigns: made, changed, and shown with how their drops stand."""

import asyncio
from collections.abc import Sequence

from functions.commerce.api import deliveries
from functions.drops.events import CampaignSaved
from functions.drops.models.campaigns import (
    BenefitUses,
    Campaign,
    CampaignContent,
    CampaignWithFigures,
    CreateCampaign,
    DeliveryFigures,
    UpdateCampaign,
)
from functions.drops.models.entitlements import DropStatus
from functions.drops.rules import campaigns as rules
from functions.drops.store import campaigns as store
from functions.drops.store import entitlements
from shared.firestore.transaction import Transaction


async def create(tx: Transaction, new: CreateCampaign) -> Campaign:
    """Make a campaign. A read for each benefit; writes it, and that it gives them.

    Raises InvalidCampaign, CampaignExists, BenefitTaken.
    """
    await _check(new)
    campaign = rules.created(new, tx.now)
    store.add(tx, campaign)
    await _use(tx, campaign, ())
    return campaign


async def update(tx: Transaction, campaign_id: str, after: UpdateCampaign) -> Campaign:
    """Change a campaign, or end it. Raises UnknownCampaign, CampaignChanged, InvalidCampaign, BenefitTaken."""
    before = await store.campaign(tx, campaign_id)
    if before is None:
        raise rules.UnknownCampaign(campaign_id=campaign_id)
    campaign = rules.changed(before, after, tx.now)
    if campaign.benefits != before.benefits:
        await _check(after)
    store.save(tx, campaign)
    await _use(tx, campaign, [benefit.benefit_id for benefit in before.benefits])
    return campaign


async def _check(content: CampaignContent) -> None:
    items = list(dict.fromkeys(item for benefit in content.benefits for item in benefit.items))
    if problems := await deliveries.problems_of(items):
        raise rules.InvalidCampaign(problems=problems)


async def _use(tx: Transaction, campaign: Campaign, before: Sequence[str]) -> None:
    """Keep which benefits a campaign gives, and have drops looked at again that were held."""
    now = [benefit.benefit_id for benefit in campaign.benefits]
    uses = await store.uses(tx, dict.fromkeys([*before, *now]))
    for benefit_id in before:
        if benefit_id not in now and benefit_id in uses:
            store.save_uses(tx, benefit_id, rules.without_use(uses[benefit_id], campaign.campaign_id))
    for benefit_id in now:
        store.save_uses(tx, benefit_id, rules.with_use(benefit_id, uses.get(benefit_id, BenefitUses()), campaign))
    tx.emit(CampaignSaved(campaign_id=campaign.campaign_id, version=campaign.version))


async def with_figures(campaign_id: str) -> CampaignWithFigures:
    """A campaign, and how its drops stand (a read, five more, and each thousand drops). Raises UnknownCampaign."""
    campaign = await store.CAMPAIGNS.get(campaign_id)
    if campaign is None:
        raise rules.UnknownCampaign(campaign_id=campaign_id)
    benefit_ids = [benefit.benefit_id for benefit in campaign.benefits]
    granted, waiting, held, unreported, since = await asyncio.gather(
        entitlements.count(campaign_id, DropStatus.GRANTED),
        entitlements.count_waiting(benefit_ids, campaign.starts_at, campaign.ends_at + rules.CLAIMED_WITHIN),
        entitlements.count(campaign_id, DropStatus.HELD),
        entitlements.count_unreported(campaign_id),
        entitlements.oldest_unreported(campaign_id),
    )
    figures = DeliveryFigures(
        granted=granted, waiting=waiting, held=held, unreported=unreported, unreported_since=since
    )
    return CampaignWithFigures(**dict(campaign), figures=figures)
