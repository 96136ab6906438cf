"""Facts of other services of which players are told in their inboxes, and not by mail."""

from functions.battlepass.events import SeasonEnded
from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.messages.models.messages import MessageType
from shared.events.notices import PlayerNotice

LONGEST_VALUE = 200


def of_purchase(purchase: PurchaseGranted) -> PlayerNotice:
    """A player got what was paid for."""
    return _of_order(purchase, MessageType.PURCHASE_GRANTED)


def of_refund(refund: PurchaseRefunded) -> PlayerNotice:
    """What a purchase gave was taken back, or a share of it."""
    return _of_order(refund, MessageType.PURCHASE_REFUNDED)


def of_season(season: SeasonEnded) -> PlayerNotice:
    """A season is over, for everyone."""
    return PlayerNotice(
        notice_id=f"season_ended:{season.key}",
        player_id="everyone",
        service="battlepass",
        name="season_ended",
        kind=MessageType.CAMPAIGN_ANNOUNCEMENT,
        values={"season": season.name[:LONGEST_VALUE], "season_id": season.season_id},
    )


def _of_order(fact: PurchaseGranted | PurchaseRefunded, kind: MessageType) -> PlayerNotice:
    return PlayerNotice(
        notice_id=f"{kind}:{fact.key}",
        player_id=fact.player_id,
        service="commerce",
        name=kind,
        kind=kind,
        values={"product": fact.name[:LONGEST_VALUE], "order_id": fact.order_id, "sku_id": fact.sku_id},
    )
