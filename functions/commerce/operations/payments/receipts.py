"""Receipts: what a player shows is asked of its provider, and granted once."""

from collections.abc import Sequence
from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, OrderStatus, OrderView, Payment, PaymentState
from functions.commerce.models.purchases import VerifyReceipt
from functions.commerce.operations.payments import accounts, payers, providers
from functions.commerce.operations.purchases import captures, flags, orders
from functions.commerce.operations.wallet import owners
from functions.commerce.rules.purchases import orders as rules
from functions.commerce.rules.purchases.captures import order_of
from functions.commerce.rules.purchases.flags import is_somebodys
from functions.commerce.rules.purchases.refunds import gone, is_given_back
from functions.commerce.settings import settings
from functions.commerce.store import orders as store
from shared.telemetry import log


async def verify(player_id: str, receipt: VerifyReceipt) -> OrderView:
    """Grant what a receipt is for, if it is paid and the player's. What was granted before is not asked again.

    Where the provider waits for it, the money of what the player has approved is taken. What another has paid and not
    shown yet becomes an order that waits for its player, and is flagged. Raises UnknownTransaction,
    NotPaid, PaymentDeclined, InReview, AccountNotLinked, ReceiptOfAnother, SandboxRefused, ProductUnknown,
    ProviderNotConfigured, PartnerUnavailable.
    """
    transaction_id = await _transaction_of(player_id, receipt)
    before = await store.of_transaction(transaction_id, receipt.provider)
    if granted := next((order for order in before if order.status is OrderStatus.GRANTED), None):
        if not await owners.owns(player_id, granted.player_id):
            raise await _of_another(player_id, granted.order_id)
        return rules.view(granted)
    payment = await providers.look_up(receipt.provider, transaction_id)
    if not await _is_payers(player_id, payment, before):
        if not before and is_somebodys(payment) and _is_counted(payment):
            await orders.settle(payment)
        raise await _of_another(player_id, order_of(payment))
    _check_counted(payment)
    if payment.state is PaymentState.APPROVED:
        payment = await captures.capture(payment)
    order = await orders.settle(payment, player_id)
    if order.status is not OrderStatus.GRANTED and payment.state in rules.NOT_PAID:
        raise rules.NotPaid(order_id=order.order_id, state=payment.state.value)
    if order.status is OrderStatus.VERIFIED:
        raise rules.ProductUnknown(order_id=order.order_id, product=payment.product_id)
    return rules.view(order)


async def settle_told(payment: Payment) -> Order:
    """Settle a payment that its provider told of; what was bought in a store of its own is whose account paid.

    One read more for such a purchase, and one where it is of nobody yet. Raises SandboxRefused.
    """
    _check_counted(payment)
    player_id = ""
    if payment.provider in accounts.NAMED_BY_ACCOUNT and payment.payer:
        order = await store.order(order_of(payment))
        player_id = (order.player_id if order else "") or await accounts.player_of(payment.provider, payment.payer)
    return await orders.settle(payment, player_id)


async def settle_gone(provider: PaymentProvider, transaction_id: str, asked_at: datetime) -> bool:
    """Take back what was granted for a purchase of which its provider listed nothing; returns whether it was.

    `asked_at` is when the provider was asked. Two reads. Of what was redeemed nothing may be listed: that stays, and so
    does what the provider listed when it was asked later.
    """
    for order in await store.of_transaction(transaction_id, provider):
        if provider in providers.LISTED_BY_ACCOUNT and (payment := gone(order, asked_at)):
            return is_given_back(await orders.settle(payment))
    return False


async def _transaction_of(player_id: str, receipt: VerifyReceipt) -> str:
    """The name of what a player shows; where that needs the player's account at the provider, a read for each linked.

    Raises ProviderNotConfigured, AccountNotLinked.
    """
    listed = providers.LISTED_BY_ACCOUNT.get(receipt.provider)
    if listed is None:
        return receipt.transaction
    listed.check_configured()
    return listed.transaction_of(await accounts.account_of(player_id, receipt.provider), receipt.transaction)


def _is_counted(payment: Payment) -> bool:
    return payment.environment is not Environment.SANDBOX or settings().sandbox_purchases


def _check_counted(payment: Payment) -> None:
    if not _is_counted(payment):
        raise rules.SandboxRefused(provider=payment.provider.value)


async def _is_payers(player_id: str, payment: Payment, before: Sequence[Order]) -> bool:
    """Whether a payment is a player's, who opened it or is bound to it, or that of an account merged into this one.

    What was bought in a store of a provider's own is whose account there paid.
    """
    buyer = next((order.player_id for order in before if order.order_id == order_of(payment)), "")
    if buyer:
        return await owners.owns(player_id, buyer)
    if payment.provider in providers.LISTED_BY_ACCOUNT:
        return True  # it was looked up by the player's own account
    if payers.is_payer(payment.provider, player_id, payment.payer):
        return True
    if payment.provider in accounts.NAMED_BY_ACCOUNT:
        payer = await accounts.player_of(payment.provider, payment.payer) if payment.payer else ""
        return bool(payer) and await owners.owns(player_id, payer)
    _, *merged = await owners.players_bought_by(player_id)
    return any(payers.is_payer(payment.provider, buyer, payment.payer) for buyer in merged)


async def _of_another(player_id: str, order_id: str) -> rules.ReceiptOfAnother:
    """The refusal of a receipt of another player's; its order says who has shown it, once (a read, a write)."""
    log.warning("commerce.receipt_of_another", player_id=player_id, order_id=order_id)
    await flags.shown_by_another(order_id, player_id)
    return rules.ReceiptOfAnother()
