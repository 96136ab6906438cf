"""Opening a purchase at Steam, under an id that we give it."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.models.orders import Order, Payment, Review
from functions.commerce.models.purchases import OpenCheckout, SteamSession
from functions.commerce.operations.payments import accounts
from functions.commerce.operations.purchases import limits, orders
from functions.commerce.partners import steam
from functions.commerce.rules.payments import steam_checkout as rules
from functions.commerce.rules.payments.checkout import MOST_ATTEMPTS
from functions.commerce.rules.payments.providers import PaymentDeclined
from functions.commerce.rules.payments.steam import order_id_of, web_address
from functions.commerce.store import orders as store
from shared.errors import PartnerUnavailable
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

BUSY = 5
"""Seconds after which a request may come again whose twin is being worked on."""


async def open_purchase(
    player_id: str, wanted: OpenCheckout, sku: Sku, price: int, key: str, browser: str, review: Review | None = None
) -> Order:
    """Open a purchase for a player's Steam account; returns its order, which is open at Steam.

    The order is written before Steam is asked, and Steam is asked one time for each order: where its answer is lost,
    the order is given up, and the next request of the same `key` opens another. Two calls of Steam; reads the linked
    accounts and the order, writes the order twice. Raises AccountNotLinked, NotSold, PaymentDeclined,
    PurchaseLimitReached, ProviderNotConfigured, PartnerUnavailable.
    """
    steam_id = await accounts.account_of(player_id, PaymentProvider.STEAM)
    address = web_address(browser) if wanted.session is SteamSession.WEB else ""
    rules.check_wallet(await steam.wallet(steam_id, address), wanted, sku)
    key = key or uuid.uuid4().hex
    for attempt in range(MOST_ATTEMPTS):
        order_id = order_id_of(player_id, key, attempt)
        payment = rules.payment_to_open(order_id, steam.environment(), wanted, sku, price)
        order, is_new = await orders.open_order(payment, player_id, sku, review)
        if is_new:
            order = await _open(order, payment, steam_id, wanted, address)
        match rules.stands(order, sku, wanted, datetime.now(UTC)):
            case rules.Attempt.OPEN:
                return order
            case rules.Attempt.BUSY:
                break
            case rules.Attempt.LOST:
                order = await _change(order, rules.given_up)
                if order.reference:
                    return order
    raise PartnerUnavailable(partner=PaymentProvider.STEAM.value, retry_after=BUSY)


async def _open(order: Order, payment: Payment, steam_id: str, wanted: OpenCheckout, address: str) -> Order:
    """Open it at Steam; what Steam declines, or does not answer, is given up."""
    try:
        purchase = await steam.open_payment(payment, steam_id, order.name, wanted.language, address)
    except (PaymentDeclined, PartnerUnavailable):
        await _change(order, rules.given_up)
        raise
    return await _change(order, lambda before, now: rules.opened(before, purchase, now))


async def _change(order: Order, change: Callable[[Order, datetime], Order]) -> Order:
    async def attempt(tx: Transaction) -> Order:
        before = await store.order_to_change(tx, order.order_id) or order
        after = change(before, tx.now)
        if after != before:
            store.save(tx, await limits.followed(tx, after))
        return after

    return await transaction.run(attempt)
