"""Flagging orders."""

from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.commerce.models.orders import Order, PaymentState
from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.event import Event
from shared.extension_points import GRANTING
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.payments import PRICE, now, paid, sell


def _told(event: type[Event], order: Order) -> Request:
    fields = order.model_dump(mode="json") | {"times": order.times_granted}
    return in_process.push(event.model_validate({name: fields[name] for name in event.model_fields}))


async def first_purchase() -> Request:
    """The news of an order that was granted, the first of its player."""
    register(GRANTING)
    return _told(PurchaseGranted, await orders.settle(paid(await sell()), (await player()).id))


async def granted() -> Request:
    """The news of an order that was granted to a player with three refunds."""
    player_id, _ = await _refunds()
    return _told(PurchaseGranted, await orders.settle(paid(await sell()), player_id))


async def refunded() -> Request:
    """The news of the third refund of a player."""
    _, order = await _refunds()
    return _told(PurchaseRefunded, order)


async def _refunds() -> tuple[str, Order]:
    """A player with three refunded orders, and the last of these."""
    register(GRANTING)
    player_id = (await player()).id
    for payment in [paid(await sell()) for _ in range(3)]:
        await orders.settle(payment, player_id)
        order = await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
    return player_id, order


REQUESTS = {"commerce-flag-granted-order": granted, "commerce-flag-refunded-order": refunded}
