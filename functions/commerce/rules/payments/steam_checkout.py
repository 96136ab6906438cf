"""How a purchase is opened at Steam, once for a player's key, though its answers may be lost."""

from datetime import datetime, timedelta
from enum import Enum, auto

from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.models.orders import Environment, Order, OrderStatus, Payment, PaymentState
from functions.commerce.models.purchases import OpenCheckout
from functions.commerce.models.steam import SteamPurchase, SteamWallet
from functions.commerce.rules.payments.providers import NotSold, PaymentDeclined

OPENED_WITHIN = timedelta(minutes=1)
"""How long opening may take at most; later, the process that did it is gone."""

KEY_KEPT = timedelta(hours=24)
"""How long a key stands for the same purchase."""


class Attempt(Enum):
    """How the order of an attempt stands."""

    OPEN = auto()
    """It is open at Steam."""
    BUSY = auto()
    """Another request of the same key opens it."""
    LOST = auto()
    """Nobody knows whether Steam opened it."""
    OVER = auto()
    """It was given up, or is of a purchase of another day."""


def check_wallet(wallet: SteamWallet, wanted: OpenCheckout, sku: Sku) -> None:
    """Whether an account may buy, in this currency: its own, where the product has a price in that.

    Else somebody could choose the country whose price is the lowest, as Steam converts what it is told.
    Raises PaymentDeclined, NotSold.
    """
    if not wallet.may_buy:
        raise PaymentDeclined(provider=PaymentProvider.STEAM.value, reason="locked")
    prices = sku.offers[PaymentProvider.STEAM].prices
    if wallet.currency in prices and wanted.currency != wallet.currency:
        raise NotSold(sku_id=sku.sku_id, provider=PaymentProvider.STEAM.value, currencies=[wallet.currency])


def payment_to_open(order_id: str, environment: Environment, wanted: OpenCheckout, sku: Sku, price: int) -> Payment:
    """The payment that is to be opened."""
    return Payment(
        provider=PaymentProvider.STEAM,
        environment=environment,
        transaction_id=order_id,
        product_id=sku.offers[PaymentProvider.STEAM].product_id,
        state=PaymentState.OPEN,
        currency=wanted.currency,
        amount=price,
    )


def stands(order: Order, sku: Sku, wanted: OpenCheckout, now: datetime) -> Attempt:
    """How an order stands that a key has led to. Raises PaymentDeclined where it is of something else."""
    if order.status is OrderStatus.FAILED or now - order.created_at >= KEY_KEPT:
        return Attempt.OVER
    if (order.sku_id, order.currency) != (sku.sku_id, wanted.currency):
        raise PaymentDeclined(provider=PaymentProvider.STEAM.value, reason="idempotency_key_in_use")
    if order.reference:
        return Attempt.OPEN
    return Attempt.BUSY if now - order.created_at < OPENED_WITHIN else Attempt.LOST


def opened(order: Order, purchase: SteamPurchase, now: datetime) -> Order:
    """The order that is open at Steam, unless it was given up before Steam's answer came."""
    if order.status is not OrderStatus.PENDING:
        return order
    return order.model_copy(
        update={"reference": purchase.transaction_id, "approval_url": purchase.approval_url, "updated_at": now}
    )


def given_up(order: Order, now: datetime) -> Order:
    """The order that will not be paid, as nobody was told that it is open, unless it turned out that it is."""
    if order.status is not OrderStatus.PENDING or order.reference:
        return order
    return order.model_copy(update={"status": OrderStatus.FAILED, "updated_at": now})
