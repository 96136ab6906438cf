"""Receipts: what a player shows is asked of its provider, and granted once."""

from functions.commerce.models.orders import Environment, Order, OrderStatus, OrderView, Payment, PaymentState
from functions.commerce.models.purchases import VerifyReceipt
from functions.commerce.operations import orders, owners, payers, providers
from functions.commerce.rules import orders as rules
from functions.commerce.settings import settings
from shared.telemetry import log


async def verify(player_id: str, receipt: VerifyReceipt) -> OrderView:
    """Grant what a receipt is for, if it is paid and the player's. What was granted before is not asked again.

    Raises UnknownTransaction, NotPaid, ReceiptOfAnother, SandboxRefused, ProductUnknown, ProviderNotConfigured,
    PartnerUnavailable.
    """
    if granted := await orders.granted_before(receipt.provider, receipt.transaction):
        if not await owners.owns(player_id, granted.player_id):
            raise _of_another(player_id, granted.order_id)
        return rules.view(granted)
    payment = await providers.look_up(receipt.provider, receipt.transaction)
    if not await _is_payers(player_id, payment):
        raise _of_another(player_id, payment.transaction_id)
    order = await settle_counted(payment, player_id)
    if payment.state in {PaymentState.OPEN, PaymentState.CANCELLED}:
        raise rules.NotPaid(order_id=order.order_id, state=payment.state.value)
    if order.status is OrderStatus.VERIFIED:
        raise rules.ProductUnknown(order_id=order.order_id, product=payment.product_id)
    return rules.view(order)


async def settle_counted(payment: Payment, player_id: str = "") -> Order:
    """Settle a payment, unless it is of a sandbox that does not count here. Raises SandboxRefused."""
    if payment.environment is Environment.SANDBOX and not settings().sandbox_purchases:
        raise rules.SandboxRefused(provider=payment.provider.value)
    return await orders.settle(payment, player_id)


async def _is_payers(player_id: str, payment: Payment) -> bool:
    """Whether a payment is bound to a player, or to an account that was merged into this one."""
    if payers.is_payer(payment.provider, player_id, payment.payer):
        return True
    _, *merged = await owners.players_bought_by(player_id)
    return any(payers.is_payer(payment.provider, buyer, payment.payer) for buyer in merged)


def _of_another(player_id: str, what: str) -> rules.ReceiptOfAnother:
    log.warning("commerce.receipt_of_another", player_id=player_id, purchase=what)
    return rules.ReceiptOfAnother()
