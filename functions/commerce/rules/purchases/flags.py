"""Why a person may want to look at an order."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from functions.commerce.models.orders import Order, Payment
from functions.commerce.rules.purchases.orders import PAID, REFUNDED

LOOKED_BACK = timedelta(days=90)
"""How old orders may be that count."""

DAY = timedelta(days=1)

MANY_REFUNDS = "many_refunds"
VELOCITY = "velocity"
MANY_ACCOUNTS = "many_accounts"
SHOWN_BY_ANOTHER = "shown_by_another"
"""Its receipt was shown by a player whose it is not."""
OVER_LIMIT = "over_limit"
"""It was paid in a store's own window by a player who had bought the product as often as its limits allow."""


class Limits(NamedTuple):
    """From which numbers on an order is flagged; 0: never."""

    refunds: int
    purchases_a_day: int
    accounts: int


MOST_SHOWN_BY = 20
"""How many players are kept who have shown a receipt that is not theirs."""

SUSPICIOUS = frozenset({MANY_ACCOUNTS, SHOWN_BY_ANOTHER})
"""Flags of earlier orders for which a player's next purchase may wait for a review."""


def is_somebodys(payment: Payment) -> bool:
    """Whether it is paid, and bound to a player by the provider's word."""
    return payment.state in PAID and bool(payment.payer)


def shown_by_another(order: Order, player_id: str, now: datetime) -> Order:
    """The order whose receipt another player has shown: flagged, with who that was, each once."""
    flags = dict.fromkeys((*order.flags, SHOWN_BY_ANOTHER))
    players = list(dict.fromkeys((*order.shown_by, player_id)))[:MOST_SHOWN_BY]
    if (tuple(flags), tuple(players)) == (order.flags, order.shown_by):
        return order
    return order.model_copy(update={"flags": tuple(flags), "shown_by": tuple(players), "updated_at": now})


def reasons_to_wait(of_player: Sequence[Order], now: datetime, limits: Limits) -> tuple[str, ...]:
    """Why a player's next purchase would be flagged, by the orders of the last 90 days."""
    earlier = {flag for order in of_player for flag in order.flags}
    within_a_day = sum(order.granted_at is not None and now - DAY < order.created_at for order in of_player)
    reached = {
        MANY_REFUNDS: (sum(order.status in REFUNDED for order in of_player), limits.refunds),
        VELOCITY: (within_a_day + 1, limits.purchases_a_day),
    }
    new = (flag for flag, (number, limit) in reached.items() if limit and number >= limit)
    return (*new, *sorted(earlier & SUSPICIOUS))


def flags_of(order: Order, of_player: Sequence[Order], paid_alike: Sequence[Order], limits: Limits) -> tuple[str, ...]:
    """Why an order is flagged, with all that it was flagged for before.

    `of_player` are the player's orders of the last 90 days, `paid_alike` those that were paid with the same card. Many
    refunds are so many of the player's orders that were refunded or charged back; velocity is so many that were granted
    within the day before this one; many accounts are so many players who paid with one card.
    """
    refunds = sum(other.status in REFUNDED for other in of_player)
    within_a_day = sum(
        other.granted_at is not None and order.created_at - DAY < other.created_at <= order.created_at
        for other in of_player
    )
    accounts = len({other.player_id for other in paid_alike if order.created_at - other.created_at < LOOKED_BACK})
    reached = {
        MANY_REFUNDS: (refunds, limits.refunds),
        VELOCITY: (within_a_day, limits.purchases_a_day),
        MANY_ACCOUNTS: (accounts, limits.accounts),
    }
    new = (flag for flag, (number, limit) in reached.items() if limit and number >= limit)
    return tuple(dict.fromkeys((*order.flags, *new)))
