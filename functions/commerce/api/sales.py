"""Selling something of another service for money, and having money given back."""

from functions.commerce.events import RefundWanted
from functions.commerce.models.entitlement_sales import EntitlementSale
from functions.commerce.operations.products.entitlements import sell
from functions.commerce.rules.products.catalogue import ProductTaken, SkuExists
from shared.firestore.transaction import Transaction

__all__ = ("EntitlementSale", "ProductTaken", "SkuExists", "ask_refund", "sell")


def ask_refund(tx: Transaction, order_id: str, reason: str, asked_by: str) -> None:
    """Have an order's money given back; `asked_by` is a service's name. It is tried until the provider does it."""
    tx.emit(RefundWanted(order_id=order_id, reason=reason, asked_by=asked_by))
