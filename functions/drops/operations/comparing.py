"""What Twitch lists, compared with what is kept: for messages that were lost, and for reports that were."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from functions.drops.models.campaigns import Campaign
from functions.drops.models.entitlements import (
    DropEntitlement,
    DropStatus,
    Fulfilment,
    ListEntitlements,
    SettleHeld,
    TwitchEntitlement,
)
from functions.drops.operations import granting, reporting
from functions.drops.partners.twitch import api as twitch_api
from functions.drops.rules import entitlements as rules
from functions.drops.store import entitlements as store
from functions.drops.store import links
from functions.drops.store.campaigns import CAMPAIGNS
from shared.events.tasks import enqueue
from shared.telemetry import log

PAGE = 200
MOST_OF_USER = 1000


async def begin(now: datetime) -> None:
    """Have all compared that Twitch lists as claimed, and once a week as fulfilled; again in the hour, once."""
    run = f"{now:%Y%m%d%H}"
    await _go_on(ListEntitlements(run=run))
    if rules.lists_fulfilled(now):
        await _go_on(ListEntitlements(run=run, fulfilled=True))


async def _go_on(work: ListEntitlements) -> None:
    await enqueue(work, name=f"compare:{work.run}:{'fulfilled:' if work.fulfilled else ''}{work.cursor}")


async def compare(work: ListEntitlements) -> int:
    """Compare a page, and have the next one compared; returns how many drops were missing or not reported.

    One call of Twitch; a read for each entitlement, and what a drop that is missing costs. Drops of users whom nobody
    has linked stay in Twitch's list: they are read with a look for the link, and left alone. Raises
    TwitchNotConfigured, PartnerUnavailable.
    """
    listed = twitch_api.fulfilled if work.fulfilled else twitch_api.claimed
    told, cursor = await listed(PAGE, work.cursor)
    if cursor:
        await _go_on(work.model_copy(update={"cursor": cursor}))
    return await _settle_differences(told)


async def settle_user(twitch_user_id: str) -> int:
    """Settle all that a Twitch user has earned, as a player has linked it; returns how many drops that were.

    A read for each that waits, a call of Twitch for what it never told, and what each drop costs.
    """
    waiting = await store.open_of(twitch_user_id, MOST_OF_USER)
    due = await granting.settle_all(_as_told(entitlement) for entitlement in waiting)
    await reporting.report_later(due)
    listed, cursor = await twitch_api.claimed(PAGE, twitch_user_id=twitch_user_id)
    missing = await _settle_differences(listed)
    while cursor:
        listed, cursor = await twitch_api.claimed(PAGE, cursor, twitch_user_id)
        missing += await _settle_differences(listed)
    return len(waiting) + missing


async def _settle_differences(told: Sequence[TwitchEntitlement]) -> int:
    kept = await store.known(each.entitlement_id for each in told)
    different = [each for each in told if rules.differs(each, kept.get(each.entitlement_id))]
    if different:
        log.warning("drops.differences", drops=len(different))
    new = [each for each in different if each.entitlement_id not in kept]
    granted = [each for each in different if each.entitlement_id in kept]
    await reporting.keep([each.entitlement_id for each in granted if each.fulfilled], Fulfilment.DONE)
    again = [each.entitlement_id for each in granted if not each.fulfilled]
    looked_at = [*new, *await _looked_at_again(told, kept)]
    await reporting.report_later([*again, *await granting.settle_all(looked_at)])
    return len(different)


async def _looked_at_again(
    told: Sequence[TwitchEntitlement], kept: Mapping[str, DropEntitlement]
) -> list[TwitchEntitlement]:
    """Those that may be granted now, though nobody has said so (a read for each user whose drops wait)."""
    waiting = {drop.twitch_user_id for drop in kept.values() if drop.status is DropStatus.WAITING}
    linked = (await links.ACCOUNTS.get_many(sorted(waiting))).keys() if waiting else set()
    return [
        each
        for each in told
        if (drop := kept.get(each.entitlement_id))
        and rules.may_be_granted(drop, is_linked=drop.twitch_user_id in linked)
    ]


async def settle_held(work: SettleHeld) -> int:
    """Look again at a page of drops that were held, and have the next page looked at; returns how many there were.

    A read for each, and what a drop costs.
    """
    campaign: Campaign | None = await CAMPAIGNS.get(work.campaign_id)
    if campaign is None or campaign.version != work.version:
        return 0  # it has changed again, which has them looked at again
    page = await store.held([benefit.benefit_id for benefit in campaign.benefits], PAGE, work.after)
    if len(page) == PAGE:
        last = next(reversed(page))
        following = work.model_copy(update={"after": last})
        await enqueue(following, name=f"held:{work.campaign_id}:{work.version}:{last}")
    due = await granting.settle_all(_as_told(entitlement) for entitlement in page.values())
    await reporting.report_later(due)
    return len(page)


def _as_told(entitlement: DropEntitlement) -> TwitchEntitlement:
    """What Twitch said of an entitlement when it came."""
    names = TwitchEntitlement.model_fields.keys() - {"fulfilled"}
    return TwitchEntitlement(**{name: getattr(entitlement, name) for name in names})
