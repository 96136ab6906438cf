"""Orders that admins look for."""

from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.order_administration import OrderFilter
from functions.commerce.models.orders import Order
from functions.commerce.operations.wallet import owners
from functions.commerce.rules.purchases import order_administration as rules
from functions.commerce.store import orders as store


async def find(wanted: OrderFilter, limit: int, after: tuple[datetime, str] | None) -> list[Order]:
    """Orders, the latest first, after the given time and order.

    Of one order, or of one transaction: a read, or one for each provider and environment that it may be of. Else a read
    each, and one of the wallet for a player, which knows the accounts that were merged into this one.
    """
    players = await owners.players_bought_by(wanted.player_id) if wanted.player_id else ()
    if wanted.order_id or wanted.transaction:
        named = [] if after else await _named(wanted)
        return [order for order in named if rules.is_wanted(order, wanted, players)]
    return await store.find(wanted, players, limit, after)


async def _named(wanted: OrderFilter) -> list[Order]:
    if wanted.order_id:
        order = await store.order(wanted.order_id)
        return [order] if order else []
    providers = [wanted.provider] if wanted.provider else list(PaymentProvider)
    return await store.of_transaction(wanted.transaction or "", *providers)
