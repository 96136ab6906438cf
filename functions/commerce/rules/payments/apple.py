"""What the App Store's objects say of a payment (App Store Server API: JWSTransaction; Server Notifications V2)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from functions.commerce.models.apple import AppleKeys
from functions.commerce.models.catalogue import MICROS, PaymentProvider
from functions.commerce.models.orders import Environment, Payment, PaymentState
from functions.commerce.rules.payments.apple_signatures import NotApples
from functions.commerce.rules.payments.providers import ProviderNotConfigured, UnknownTransaction

NON_CONSUMABLE, CONSUMABLE = "Non-Consumable", "Consumable"
PURCHASED = "PURCHASED"
MILLI = 1000
"""Prices are in thousandths of the currency's main unit, percentages in thousandths of a percent."""
WHOLE = 100 * MILLI
MOST = 10**13
"""More is no price, time or percentage, and in millionths no number of a document."""

_TRANSACTION = re.compile("[0-9]{1,64}", re.ASCII)
_NOTIFICATION = re.compile("[A-Za-z0-9-]{1,100}", re.ASCII)


def require_keys(keys: AppleKeys | None) -> AppleKeys:
    """The keys, if there are any. Raises ProviderNotConfigured."""
    if keys is None:
        raise ProviderNotConfigured(provider=PaymentProvider.APPLE.value)
    return keys


def payment_of(transaction: Mapping[str, Any], environment: Environment) -> Payment:
    """How a transaction, whose signature was checked for an environment, stands.

    What is restored of a non-consumable is the purchase that it was. Raises NotApples, and UnknownTransaction for what
    is no purchase of this player: a subscription, or what the family shares.
    """
    if reason := reason_against(transaction):
        raise UnknownTransaction(provider=PaymentProvider.APPLE.value, reason=reason)
    try:
        non_consumable = transaction["type"] == NON_CONSUMABLE
        price, currency = transaction.get("price"), transaction.get("currency")
        amount = None if price is None else _whole(price) * MICROS // MILLI
        state, share = _state(transaction)
        return Payment(
            provider=PaymentProvider.APPLE,
            environment=environment,
            transaction_id=_id(transaction["originalTransactionId" if non_consumable else "transactionId"]),
            product_id=transaction["productId"],
            state=state,
            payer=transaction.get("appAccountToken") or "",
            currency=currency,
            amount=amount,
            raw="" if price is None else f"{price} {currency}",
            quantity=_whole(transaction.get("quantity", 1)),
            refunded_amount=(amount or 0) * share // WHOLE,
            paid_at=datetime.fromtimestamp(_whole(transaction["purchaseDate"]) / MILLI, UTC),
        )
    except (KeyError, TypeError, AttributeError, OverflowError, OSError, ValueError) as problem:
        raise NotApples(f"{type(problem).__name__}: {problem}") from problem


def reason_against(transaction: Mapping[str, Any]) -> str:
    """Why a transaction is no purchase that is granted; empty where it is one."""
    if transaction.get("type") not in (CONSUMABLE, NON_CONSUMABLE):
        return "subscription"
    return "" if transaction.get("inAppOwnershipType") == PURCHASED else "family_shared"


def transaction_to_ask_for(transaction: Mapping[str, Any]) -> str:
    """The id of a transaction that something was told of; empty where that changes no order."""
    name = transaction.get("transactionId")
    return name if isinstance(name, str) and is_transaction(name) and not reason_against(transaction) else ""


def is_transaction(name: str) -> bool:
    """Whether this may be the id of a transaction: decimal digits."""
    return _TRANSACTION.fullmatch(name) is not None


def signed_transaction_of(notification: Mapping[str, Any]) -> str:
    """The signed transaction that a notification is about; empty where it is about none."""
    data = notification.get("data")
    signed = data.get("signedTransactionInfo") if isinstance(data, Mapping) else None
    return signed if isinstance(signed, str) else ""


def id_of(notification: Mapping[str, Any]) -> str:
    """What a notification is known by for ever, however often it is sent. Raises NotApples."""
    name = notification.get("notificationUUID")
    if not isinstance(name, str) or not _NOTIFICATION.fullmatch(name):
        raise NotApples("notificationUUID")
    return name


def kind_of(notification: Mapping[str, Any]) -> str:
    """What a notification says has happened, in Apple's words."""
    words = (notification.get("notificationType"), notification.get("subtype"))
    return ".".join(word for word in words if isinstance(word, str))


def _state(transaction: Mapping[str, Any]) -> tuple[PaymentState, int]:
    """How it stands, and the share that was given back, in thousandths of a percent.

    A refund that is reversed takes its date away again.
    """
    if transaction.get("revocationDate") is None:
        return PaymentState.PAID, 0
    if transaction.get("revocationType") != "REFUND_PRORATED":
        return PaymentState.REFUNDED, WHOLE
    share = _whole(transaction["revocationPercentage"])
    return (PaymentState.PARTIALLY_REFUNDED, share) if share < WHOLE else (PaymentState.REFUNDED, WHOLE)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST:
        raise ValueError(f"{value!r} is no amount")
    return value


def _id(value: str) -> str:
    if not is_transaction(value):
        raise ValueError(f"{value!r} is no id")
    return value
