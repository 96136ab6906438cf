"""What stands for items that a player owns already, and what a refund takes back."""

from collections.abc import Sequence

from functions.commerce.models.orders import Order
from functions.commerce.rules.products.catalogue import CURRENCY
from functions.commerce.rules.purchases.orders import WHOLE
from shared.granting import Granted, Item, Outcome

NOT_GIVEN = frozenset({Outcome.OWNED, Outcome.NO_ROOM})


def substitutes(granted: Sequence[Granted]) -> tuple[Item, ...]:
    """The amounts that stand for items that could not be given, one a currency."""
    amounts: dict[str, int] = {}
    for grant in granted:
        if grant.outcome in NOT_GIVEN and grant.item.instead:
            amounts[grant.item.instead.currency] = (
                amounts.get(grant.item.instead.currency, 0) + grant.item.instead.amount
            )
    return tuple(Item(kind=CURRENCY, id=currency, quantity=amount) for currency, amount in amounts.items())


def replaced(granted: Granted) -> Granted:
    """An item's outcome, where its substitute was given instead."""
    if granted.outcome in NOT_GIVEN and granted.item.instead:
        return granted.model_copy(update={"outcome": Outcome.REPLACED})
    return granted


def to_give(order: Order) -> tuple[Item, ...]:
    """What is granted now: all items, or, where a refund is reversed, what it took."""
    if not order.granted:
        return order.items
    taken = [
        grant.item for grant in order.granted if grant.outcome is Outcome.TAKEN_BACK and grant.item.kind != CURRENCY
    ]
    return (*_shares(order, 0, order.taken_back), *taken)


def to_take_back(order: Order, share: int) -> tuple[Item, ...]:
    """What a refund takes now: of amounts the share (in millionths) that it has not taken, items with the whole."""
    owned = [grant.item for grant in order.granted if grant.outcome is Outcome.GRANTED and grant.item.kind != CURRENCY]
    return (*_shares(order, order.taken_back, share), *(owned if share == WHOLE else ()))


def after_giving(order: Order, given: tuple[Granted, ...]) -> tuple[Granted, ...]:
    """What became of each item of an order, once what is `to_give` was given."""
    if not order.granted:
        return given
    outcomes = {grant.item: grant for grant in given}
    return tuple(
        outcomes.get(grant.item, grant.model_copy(update={"outcome": Outcome.GRANTED}))
        if grant.outcome is Outcome.TAKEN_BACK
        else grant
        for grant in order.granted
    )


def amount_due(quantity: int, before: int, after: int) -> int:
    """What a refund takes of an amount now, when it took `before` and is to have taken `after` of a million."""
    return quantity * after // WHOLE - quantity * before // WHOLE


def _shares(order: Order, before: int, after: int) -> tuple[Item, ...]:
    """The amounts of an order between two shares of it, in millionths, one a currency."""
    amounts: dict[str, int] = {}
    for granted in order.granted:
        if granted.item.kind == CURRENCY:
            amounts[granted.item.id] = amounts.get(granted.item.id, 0) + granted.item.quantity
        elif granted.outcome is Outcome.REPLACED and granted.item.instead:
            instead = granted.item.instead
            amounts[instead.currency] = amounts.get(instead.currency, 0) + instead.amount
    due = {currency: amount_due(amount, before, after) for currency, amount in amounts.items()}
    return tuple(Item(kind=CURRENCY, id=currency, quantity=amount) for currency, amount in due.items() if amount)
