"""What the ban of a player does to what they own by purchases."""

from collections.abc import Sequence
from datetime import datetime

from functions.commerce.models.entitlements import BanMark
from functions.commerce.models.orders import Order
from functions.commerce.rules.purchases.revocations import revocable, revoked_by_ban
from shared.events.bans import BanChanged


def marked(before: BanMark | None, changed: BanChanged, players: Sequence[str]) -> BanMark:
    """What holds after a fact: that of the later one. Whose purchases a ban revoked, its end restores."""
    if before and before.epoch >= changed.epoch:
        return before
    earlier = before.player_ids if before and before.revokes else ()
    return BanMark(
        revokes=changed.revokes,
        epoch=changed.epoch,
        by=changed.by,
        reason=changed.reason,
        player_ids=tuple(dict.fromkeys((*players, *earlier)))[:MOST_PLAYERS],
    )


def concerns(order: Order, mark: BanMark, now: datetime) -> bool:
    """Whether an order is to be changed."""
    return bool(revocable(order, now) if mark.revokes else revoked_by_ban(order))


MOST_PLAYERS = 30
"""How many accounts a query asks for at once."""
