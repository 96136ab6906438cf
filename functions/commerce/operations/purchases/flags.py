"""Flagging orders that a person may want to look at."""

from datetime import datetime

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
    of_player = await _recent_of(order.player_id, order.created_at)
    paid_alike = await store.paid_with(order.paid_with, MOST) if order.paid_with else []
    await transaction.run(lambda tx: _flag(tx, order_id, of_player, paid_alike, _limits()))


async def reasons_to_wait(player_id: str, now: datetime) -> tuple[str, ...]:
    """Why a player's next purchase would be flagged: reads the wallet, and up to 100 orders, one at least."""
    return rules.reasons_to_wait(await _recent_of(player_id, now), now, _limits())


async def _recent_of(player_id: str, before: datetime) -> list[Order]:
    players = await owners.players_bought_by(player_id)
    return await store.find(OrderFilter(opened_from=before - rules.LOOKED_BACK), players, MOST, None)


def _limits() -> rules.Limits:
    numbers = settings()
    return rules.Limits(numbers.flag_refunds, numbers.flag_purchases_a_day, numbers.flag_accounts)


async def shown_by_another(order_id: str, player_id: str) -> None:
    """Flag an order whose receipt another player has shown; nothing where there is none.

    A read, and a write the first time that this player does.
    """

    async def write(tx: Transaction) -> None:
        before = await store.order_to_change(tx, order_id)
        if before and (after := rules.shown_by_another(before, player_id, tx.now)) != before:
            store.save(tx, after)

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
