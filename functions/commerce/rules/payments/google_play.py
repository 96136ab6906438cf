"""What Google Play says of a purchase.

Android Publisher API v3: `ProductPurchaseV2`, `Order`, `VoidedPurchase`, and real-time developer notifications.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from pydantic_core import from_json

from functions.commerce.models.catalogue import MICROS, PaymentProvider
from functions.commerce.models.orders import Environment, Payment, PaymentState
from functions.commerce.rules.payments.providers import ProviderNotConfigured

VOIDED_LAST = timedelta(days=30)
"""How far back voided purchases are listed."""

REFUNDED_ORDERS = frozenset({"REFUNDED", "PENDING_REFUND"})
NANOS_A_MICRO = 1000
ONE_TIME_PRODUCT = 2
REVIEW = "pendingRefundReviewNotification"
KINDS = (
    "oneTimeProductNotification",
    "voidedPurchaseNotification",
    REVIEW,
    "subscriptionNotification",
    "testNotification",
)

_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~\-]{0,4095}")


class NotGooglePlays(ValueError):
    """An object that is not as Google documents it."""


def require_package(package: str) -> str:
    """The game's package name, if it is set. Raises ProviderNotConfigured."""
    if not package:
        raise ProviderNotConfigured(provider=PaymentProvider.GOOGLE.value)
    return package


def is_token(token: str) -> bool:
    """Whether this may be a purchase token."""
    return _TOKEN.fullmatch(token) is not None


def payment_of(token: str, purchase: Mapping[str, Any], order: Mapping[str, Any]) -> Payment:
    """How a purchase stands, with its order (empty where Google does not show it). Raises NotGooglePlays.

    The purchase decides what the player may keep: money that was given back without revoking the purchase leaves it.
    Several products at once are sold as none of ours: such a purchase is kept, and waits for a person.
    """
    try:
        product_id, quantity, left = _product(purchase["productLineItem"])
        state = _state(purchase, order, quantity, left)
        currency, amount, raw = _price(order)
        is_part = state is PaymentState.PARTIALLY_REFUNDED
        completed = purchase.get("purchaseCompletionTime")
        return Payment(
            provider=PaymentProvider.GOOGLE,
            environment=Environment.SANDBOX if "testPurchaseContext" in purchase else Environment.LIVE,
            transaction_id=token,
            product_id=product_id,
            state=state,
            payer=str(purchase.get("obfuscatedExternalAccountId", "")),
            currency=currency,
            amount=amount,
            raw=raw,
            reference=order_id_of(purchase),
            quantity=quantity,
            refunded_quantity=quantity - left if is_part else 0,
            refunded_amount=(amount or 0) * (quantity - left) // quantity if is_part else 0,
            paid_at=datetime.fromisoformat(completed) if completed else None,
            needs_acknowledgement=is_purchased(purchase) and not (is_acknowledged(purchase) and is_consumed(purchase)),
        )
    except (KeyError, TypeError, AttributeError, ValueError, ArithmeticError) as problem:
        raise NotGooglePlays(f"{type(problem).__name__}: {problem}") from problem


def order_id_of(purchase: Mapping[str, Any]) -> str:
    """Google's id of a purchase's order; empty where there is none, as for one that is pending."""
    order_id = purchase.get("orderId", "")
    return order_id if isinstance(order_id, str) and is_token(order_id) else ""


def product_id_of(purchase: Mapping[str, Any]) -> str:
    """The product that was bought. Raises NotGooglePlays."""
    try:
        return str(purchase["productLineItem"][0]["productId"])
    except (KeyError, TypeError, IndexError) as problem:
        raise NotGooglePlays(f"{type(problem).__name__}: {problem}") from problem


def is_pending(purchase: Mapping[str, Any]) -> bool:
    """Whether the player has not paid yet."""
    return _purchase_state(purchase) == "PENDING"


def is_purchased(purchase: Mapping[str, Any]) -> bool:
    """Whether it is paid, and not cancelled since."""
    return _purchase_state(purchase) == "PURCHASED"


def is_acknowledged(purchase: Mapping[str, Any]) -> bool:
    """Whether Google knows that it was delivered."""
    return purchase.get("acknowledgementState") == "ACKNOWLEDGEMENT_STATE_ACKNOWLEDGED"


def is_consumed(purchase: Mapping[str, Any]) -> bool:
    """Whether the player may buy the product again."""
    states = [(line.get("productOfferDetails") or {}).get("consumptionState") for line in purchase["productLineItem"]]
    return set(states) == {"CONSUMPTION_STATE_CONSUMED"}


def notification_of(data: str) -> tuple[str, str, str]:
    """The package, the kind and the purchase token of a notification; each is empty where it says none."""
    try:
        whole = from_json(data)
        package = str(whole.get("packageName", ""))
        kind = next((name for name in KINDS if name in whole), "")
        content = whole.get(kind) or {}
        token = content.get("purchaseToken", "")
        is_product = kind == KINDS[0] or content.get("productType") == ONE_TIME_PRODUCT
        return package, kind, token if is_product and isinstance(token, str) and is_token(token) else ""
    except (ValueError, AttributeError):
        return "", "", ""


def order_to_review(data: str) -> str:
    """Google's id of the order that a notification asks to be reviewed before its refund; empty where it asks none."""
    try:
        order_id = (from_json(data).get(REVIEW) or {}).get("orderId", "")
    except (ValueError, AttributeError):
        return ""
    return order_id if isinstance(order_id, str) and is_token(order_id) else ""


def voided_in(page: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """The tokens of a page of voided purchases, and the next page's token, if there is one. Raises NotGooglePlays."""
    try:
        tokens = tuple(str(voided["purchaseToken"]) for voided in page.get("voidedPurchases") or ())
        return tokens, str((page.get("tokenPagination") or {}).get("nextPageToken") or "")
    except (KeyError, TypeError, AttributeError) as problem:
        raise NotGooglePlays(f"{type(problem).__name__}: {problem}") from problem


def _purchase_state(purchase: Mapping[str, Any]) -> object:
    context = purchase.get("purchaseStateContext")
    return context.get("purchaseState") if isinstance(context, Mapping) else None


def _product(lines: Any) -> tuple[str, int, int]:
    """The product, how many times it was bought, and how many of those are not given back; empty for several products.

    What was bought of several products is whole, or cancelled as a whole.
    """
    first, *more = lines
    if more:
        return "", 1, 1
    offer = first.get("productOfferDetails") or {}
    quantity = int(offer.get("quantity", 1))
    return str(first["productId"]), quantity, int(offer.get("refundableQuantity", quantity))


def _state(purchase: Mapping[str, Any], order: Mapping[str, Any], quantity: int, left: int) -> PaymentState:
    refund = (order.get("orderHistory") or {}).get("refundEvent") or {}
    match _purchase_state(purchase):
        case "PENDING":
            return PaymentState.OPEN
        case "PURCHASED":
            if 0 < left < quantity:
                return PaymentState.PARTIALLY_REFUNDED
            is_whole_by_parts = left == 0 and quantity > 1 and not refund
            return PaymentState.REFUNDED if is_whole_by_parts else PaymentState.PAID
        case "CANCELLED":
            if refund.get("refundReason") == "CHARGEBACK":
                return PaymentState.CHARGED_BACK
            was_paid = purchase.get("purchaseCompletionTime") or order.get("state") in REFUNDED_ORDERS
            return PaymentState.REFUNDED if was_paid else PaymentState.CANCELLED
    raise NotGooglePlays(f"state {_purchase_state(purchase)}")


def _price(order: Mapping[str, Any]) -> tuple[str | None, int | None, str]:
    """The currency, the amount in millionths, and the amount as Google writes it."""
    total = order.get("total")
    if not total:
        return None, None, ""
    units, nanos = int(total.get("units", 0)), int(total.get("nanos", 0))
    raw = f"{units}.{nanos:09} {total['currencyCode']}"
    return str(total["currencyCode"]), units * MICROS + nanos // NANOS_A_MICRO, raw
