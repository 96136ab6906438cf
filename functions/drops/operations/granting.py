"""Granting drops: each once for ever, to whoever has linked the Twitch account."""

import random
from collections.abc import Iterable
from functools import partial

from functions.commerce.api import deliveries
from functions.drops.models.campaigns import Benefit, Campaign
from functions.drops.models.entitlements import (
    DropEntitlement,
    DropStatus,
    Fulfilment,
    HeldBecause,
    TwitchEntitlement,
)
from functions.drops.models.links import DropsPlayer
from functions.drops.rules import campaigns as campaign_rules
from functions.drops.rules import entitlements as rules
from functions.drops.rules import notices
from functions.drops.store import campaigns, entitlements, links, pages
from functions.profiles.api import players as profiles
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log


async def settle_all(told: Iterable[TwitchEntitlement]) -> list[str]:
    """Settle each; what is wrong with one holds up no other, and is raised at the end.

    Returns those of which Twitch is to be told, of all that did not fail.
    """
    due, failures = [], []
    for each in told:
        try:
            settled = await transaction.run(partial(settle, told=each))
            if settled.fulfilment is Fulfilment.DUE:
                due.append(settled.entitlement_id)
        except Exception as failure:  # noqa: BLE001  whatever is wrong with one holds up no other
            failures.append(failure)
    if failures:
        log.error("drops.not_settled", drops=len(failures))
        raise failures[0]
    return due


async def settle(tx: Transaction, told: TwitchEntitlement) -> DropEntitlement:
    """Grant an entitlement of Twitch if a player has linked its user and a campaign gives it; else keep why not.

    One that is granted is not looked at again. Three reads, and four where it can be granted, beside what the items
    and a limit need; writes the entitlement, what the player was granted, and the notice.
    """
    before, account, uses = await tx.read(
        entitlements.ENTITLEMENTS.ref(told.entitlement_id),
        links.ACCOUNTS.ref(told.twitch_user_id),
        campaigns.BENEFITS.ref(told.benefit_id),
    )
    entitlement = rules.received(told, before)
    if entitlement.status is DropStatus.GRANTED:
        return entitlement
    tx.verify(links.ACCOUNTS, told.twitch_user_id)
    if account is None:
        after = rules.waiting(entitlement)
    else:
        campaign_id = campaign_rules.campaign_of(uses, entitlement.twitch_campaign_id, told.entitled_at)
        after = await _granted_or_held(tx, entitlement, account.player_id, campaign_id)
    if after != before:
        entitlements.save(tx, after)
        tx.invalidate(pages.own(after.player_id))
    return after


async def _granted_or_held(
    tx: Transaction, entitlement: DropEntitlement, player_id: str, campaign_id: str
) -> DropEntitlement:
    if not campaign_id:
        return rules.held(entitlement, HeldBecause.NO_CAMPAIGN, player_id, "")
    campaign, player = await tx.read(campaigns.CAMPAIGNS.ref(campaign_id), links.PLAYERS.ref(player_id))
    benefit = campaign_rules.benefit_of(campaign, entitlement.benefit_id)
    if campaign is None or benefit is None:
        return rules.held(entitlement, HeldBecause.NO_CAMPAIGN, player_id, "")
    player = player or DropsPlayer(player_id=player_id)
    country = await _country_of(tx, player_id) if campaign.countries else None
    because = rules.refusal(campaign, benefit, player, country)
    if because is None and not await _take_place(tx, campaign_id, benefit):
        because = HeldBecause.LIMIT
    if because is not None:
        return rules.held(entitlement, because, player_id, campaign_id, benefit.name)
    return await _grant(tx, entitlement, player, campaign, benefit)


async def _grant(
    tx: Transaction, entitlement: DropEntitlement, player: DropsPlayer, campaign: Campaign, benefit: Benefit
) -> DropEntitlement:
    fact = rules.fact_of(entitlement.entitlement_id)
    items = await deliveries.deliver(tx, player.player_id, benefit.items, fact)
    links.save_player(tx, rules.counted(player, campaign.campaign_id, benefit.benefit_id))
    granted = rules.granted(entitlement, player.player_id, campaign.campaign_id, benefit, items, tx.now)
    tx.emit(notices.granted(granted, campaign.name))
    return granted


async def _country_of(tx: Transaction, player_id: str) -> str | None:
    cards = await profiles.require(tx, [player_id], or_erased=True)
    return cards[player_id].country


async def _take_place(tx: Transaction, campaign_id: str, benefit: Benefit) -> bool:
    """Take one of a limit's places, of a document that is chosen by chance; returns whether there was one.

    One read, ten more when that document has none left.
    """
    if benefit.limit is None:
        return True
    shards = list(campaigns.all_shards())
    first = random.choice(shards)  # noqa: S311  it spreads writes
    for looked_at in ([first], [shard for shard in shards if shard != first]):
        taken = await campaigns.taken(tx, campaign_id, benefit.benefit_id, looked_at)
        free = [shard for shard in looked_at if taken[shard] < campaign_rules.share(benefit.limit, shard)]
        if free:
            shard = random.choice(free)  # noqa: S311  it spreads writes
            campaigns.take(tx, campaign_id, benefit.benefit_id, shard, taken[shard] + 1)
            return True
    return False
