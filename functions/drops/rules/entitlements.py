"""What becomes of a drop."""

from collections.abc import Sequence
from datetime import datetime

from functions.drops.models.campaigns import Benefit, Campaign, DropClaim
from functions.drops.models.entitlements import (
    DropEntitlement,
    DropStatus,
    Fulfilment,
    HeldBecause,
    TwitchEntitlement,
)
from functions.drops.models.links import DropsPlayer
from functions.drops.rules.campaigns import count_name
from shared.granting import GIFT, Granted


def fact_of(entitlement_id: str) -> str:
    """What names a drop where it is granted."""
    return f"{GIFT}drop-{entitlement_id}"


def received(told: TwitchEntitlement, before: DropEntitlement | None) -> DropEntitlement:
    """An entitlement as Twitch states it now, with what became of it so far."""
    if before is not None:
        named = before.twitch_campaign_id or told.twitch_campaign_id
        return before.model_copy(update={"twitch_campaign_id": named})
    return DropEntitlement(
        **{name: getattr(told, name) for name in TwitchEntitlement.model_fields if name != "fulfilled"},
        status=DropStatus.WAITING,
    )


def waiting(entitlement: DropEntitlement) -> DropEntitlement:
    """The drop of a Twitch user whom no player has linked."""
    changes = {"status": DropStatus.WAITING, "held_because": None, "player_id": "", "campaign_id": ""}
    return entitlement.model_copy(update=changes)


def held(
    entitlement: DropEntitlement, because: HeldBecause, player_id: str, campaign_id: str, name: str = ""
) -> DropEntitlement:
    """A drop that cannot be granted now."""
    changes = {
        "status": DropStatus.HELD,
        "held_because": because,
        "player_id": player_id,
        "campaign_id": campaign_id,
        "benefit_name": name,
    }
    return entitlement.model_copy(update=changes)


def refusal(campaign: Campaign, benefit: Benefit, player: DropsPlayer, country: str | None) -> HeldBecause | None:
    """Why a player does not get a benefit now; None: nothing speaks against it but, perhaps, the limit of all."""
    if campaign.countries and country not in campaign.countries:
        return HeldBecause.COUNTRY
    claimed = player.claimed.get(count_name(campaign.campaign_id, benefit.benefit_id), 0)
    if benefit.per_player is not None and claimed >= benefit.per_player:
        return HeldBecause.PLAYER_LIMIT
    return None


def granted(
    entitlement: DropEntitlement,
    player_id: str,
    campaign_id: str,
    benefit: Benefit,
    items: Sequence[Granted],
    now: datetime,
) -> DropEntitlement:
    """A drop that a player got; Twitch is to be told."""
    changes = {
        "status": DropStatus.GRANTED,
        "held_because": None,
        "player_id": player_id,
        "campaign_id": campaign_id,
        "benefit_name": benefit.name,
        "items": tuple(items),
        "granted_at": now,
        "fulfilment": Fulfilment.DUE,
    }
    return entitlement.model_copy(update=changes)


def counted(player: DropsPlayer, campaign_id: str, benefit_id: str) -> DropsPlayer:
    """The player once a benefit was granted once more."""
    name = count_name(campaign_id, benefit_id)
    return player.model_copy(update={"claimed": player.claimed | {name: player.claimed.get(name, 0) + 1}})


def reported(entitlement: DropEntitlement, fulfilment: Fulfilment) -> DropEntitlement:
    """A drop once Twitch has answered; one that Twitch knew of already stays so."""
    if entitlement.fulfilment is Fulfilment.DONE:
        return entitlement
    return entitlement.model_copy(update={"fulfilment": fulfilment})


def differs(told: TwitchEntitlement, kept: DropEntitlement | None) -> bool:
    """Whether what Twitch lists differs from what is kept. One that is not granted yet may be either at Twitch."""
    if kept is None:
        return True
    return kept.status is DropStatus.GRANTED and told.fulfilled != (kept.fulfilment is Fulfilment.DONE)


def may_be_granted(kept: DropEntitlement, *, is_linked: bool) -> bool:
    """Whether a drop may be granted since it was looked at last: its user is linked, or its player may have moved."""
    waits = kept.status is DropStatus.WAITING and is_linked
    return waits or (kept.status is DropStatus.HELD and kept.held_because is HeldBecause.COUNTRY)


def lists_fulfilled(now: datetime) -> bool:
    """Whether the run of this hour compares what Twitch calls fulfilled, too: a Monday's first one.

    That list has every drop that was ever granted, and a drop is fulfilled but unknown after a backup was restored.
    """
    return now.weekday() == 0 and now.hour < 6  # noqa: PLR2004  a run each six hours


def claim(entitlement: DropEntitlement) -> DropClaim:
    """A drop as its player sees it."""
    return DropClaim(
        entitlement_id=entitlement.entitlement_id,
        campaign_id=entitlement.campaign_id,
        name=entitlement.benefit_name,
        status=entitlement.status,
        held_because=entitlement.held_because,
        items=entitlement.items,
        earned_at=entitlement.entitled_at,
        granted_at=entitlement.granted_at,
    )
