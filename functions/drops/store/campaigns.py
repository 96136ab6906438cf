"""Drop campaigns in Firestore, which of them give a benefit, and how often the limited ones were given."""

from collections.abc import Iterable
from datetime import datetime

from functions.drops.models.campaigns import BenefitUses, Campaign, Places
from functions.drops.rules.campaigns import SHARDS, CampaignExists
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CAMPAIGNS = Collection("drops_campaigns", Campaign)
BENEFITS = Collection("drops_benefits", BenefitUses)
PLACES = Collection("drops_places", Places)

MOST_AT_ONCE = 100
"""Campaigns that are looked at for a player: more do not run at a time."""


def add(tx: Transaction, campaign: Campaign) -> None:
    """Keep a new campaign; the commit raises CampaignExists for an id that is taken."""
    taken = CampaignExists(campaign_id=campaign.campaign_id)
    tx.create(CAMPAIGNS, campaign.campaign_id, campaign, otherwise=taken)


def save(tx: Transaction, campaign: Campaign) -> None:
    """Write a campaign that this transaction read."""
    tx.put(CAMPAIGNS, campaign.campaign_id, campaign)


async def campaign(tx: Transaction, campaign_id: str) -> Campaign | None:
    """A campaign."""
    return await tx.get(CAMPAIGNS, campaign_id)


async def uses(tx: Transaction, benefit_ids: Iterable[str]) -> dict[str, BenefitUses]:
    """Which campaigns give these benefits, by benefit, in one call."""
    return await tx.get_many(BENEFITS, benefit_ids)


def save_uses(tx: Transaction, benefit_id: str, changed: BenefitUses) -> None:
    """Write which campaigns give a benefit, which this transaction read or found missing."""
    tx.put(BENEFITS, benefit_id, changed)


async def current(now: datetime) -> list[Campaign]:
    """The campaigns that have not ended, the one that ends first at the top (a read each, one at least)."""
    return await CAMPAIGNS.select(("ends_at", ">", now), order=[("ends_at", "ASCENDING")], limit=MOST_AT_ONCE)


async def newest(limit: int, after: tuple[datetime, str] | None) -> list[Campaign]:
    """All campaigns, the newest first, after the given one (a read each, one at least)."""
    return await CAMPAIGNS.select(
        order=[("created_at", "DESCENDING"), ("campaign_id", "DESCENDING")], limit=limit, after=after or ()
    )


async def taken(tx: Transaction, campaign_id: str, benefit_id: str, shards: Iterable[int]) -> dict[int, int]:
    """How often a limited benefit was given, by the documents that count it, in one call."""
    names = {_place(campaign_id, benefit_id, shard): shard for shard in shards}
    places = await tx.get_many(PLACES, names)
    return {shard: places[name].taken if name in places else 0 for name, shard in names.items()}


def take(tx: Transaction, campaign_id: str, benefit_id: str, shard: int, taken_now: int) -> None:
    """Write how often a limited benefit was given, in a document that this transaction read."""
    tx.put(PLACES, _place(campaign_id, benefit_id, shard), Places(taken=taken_now))


def all_shards() -> range:
    """The numbers of the documents that count a benefit."""
    return range(SHARDS)


def _place(campaign_id: str, benefit_id: str, shard: int) -> str:
    return f"{campaign_id}:{benefit_id}:{shard}"
