"""Flagging orders that a person may want to look at."""

from functions.commerce.models.order_administration import OrderFilter
from functions.commerce.models.orders import Order
from functions.commerce.operations.wallet import owners
from functions.commerce.rules.purchases import flags as rules
from functions.commerce.settings import settings
from functions.commerce.store import orders as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

MOST = 100
"""How many orders are looked at; a player or a card with more is flagged by these already."""


async def flag(order_id: str) -> None:
    """Flag an order for which there is a reason; nothing is taken from anybody for it.

    Reads the order twice, the wallet, which knows the accounts that were merged, and up to 100 orders of the player and
    100 that were paid with the same card, one at least each; writes the order where it is flagged anew.
    """
    order = await store.order(order_id)
    if order is None:
        return
    limits = settings()
    numbers = rules.Limits(limits.flag_refunds, limits.flag_purchases_a_day, limits.flag_accounts)
    players = await owners.players_bought_by(order.player_id)
    recent = OrderFilter(opened_from=order.created_at - rules.LOOKED_BACK)
    of_player = await store.find(recent, players, MOST, None)
    paid_alike = await store.paid_with(order.paid_with, MOST) if order.paid_with else []
    await transaction.run(lambda tx: _flag(tx, order_id, of_player, paid_alike, numbers))


async def add(order_id: str, flag: str) -> None:
    """Flag an order, once; nothing where there is none. A read, and a write the first time."""

    async def write(tx: Transaction) -> None:
        order = await store.order_to_change(tx, order_id)
        if order and flag not in order.flags:
            store.save(tx, order.model_copy(update={"flags": (*order.flags, flag), "updated_at": tx.now}))

    await transaction.run(write)


async def _flag(
    tx: Transaction, order_id: str, of_player: list[Order], paid_alike: list[Order], limits: rules.Limits
) -> None:
    order = await store.order_to_change(tx, order_id)
    if order is None:
        return
    flags = rules.flags_of(order, of_player, paid_alike, limits)
    if flags != order.flags:
        store.save(tx, order.model_copy(update={"flags": flags, "updated_at": tx.now}))

        async def tell() -> None:
            log.warning("commerce.order_flagged", order_id=order_id, flags=list(flags))

        tx.after_commit(tell)
