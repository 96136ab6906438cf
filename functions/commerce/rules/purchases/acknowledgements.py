"""Whether a provider is to be told that an order was delivered."""

from collections.abc import Collection
from datetime import datetime, timedelta

from functions.commerce.models.orders import Acknowledgement, Order
from shared.granting import CURRENT

TRIED_FOR = timedelta(days=7)
"""How long a provider is told that does not hear of it: Google gives the money back after three days."""


def is_used_up(order: Order, counted: Collection[str]) -> bool:
    """Whether all that an order gave can be had again, so that its product can be bought again.

    That is what is of a kind of which a player can have several (`counted`), what ends, and what is of the season that
    is on.
    """
    return all(item.kind in counted or item.duration_seconds or item.id == CURRENT for item in order.items)


def is_due(order: Order) -> bool:
    """Whether the provider does not know yet, and is to know: not of what it has given back."""
    return order.acknowledgement is Acknowledgement.DUE


def acknowledged(order: Order, now: datetime) -> Order:
    """The order after its provider was told; one that was refunded meanwhile stays as it is."""
    if not is_due(order):
        return order
    return order.model_copy(update={"acknowledgement": Acknowledgement.DONE, "updated_at": now})


def refused(order: Order, now: datetime) -> Order:
    """The order that its provider does not hear of: it is due, until that was tried for long enough."""
    if not is_due(order) or order.granted_at is None or now - order.granted_at < TRIED_FOR:
        return order
    return order.model_copy(update={"acknowledgement": Acknowledgement.REFUSED, "updated_at": now})


def no_longer_due(acknowledgement: Acknowledgement) -> Acknowledgement:
    """What becomes of it when all of the money went back: what the provider does not know, it need not know."""
    return Acknowledgement.NOT_NEEDED if acknowledgement is Acknowledgement.DUE else acknowledgement
