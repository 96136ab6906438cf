"""Stripe: PaymentIntents, their refunds and disputes."""

import hashlib
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Order, Payment, PaymentState
from functions.commerce.models.stripe import StripeKeys
from functions.commerce.rules.payments.providers import PaymentDeclined, RefundRefused, UnknownTransaction
from functions.commerce.rules.payments.stripe import (
    CHANGES,
    NotStripes,
    events_in,
    is_intent,
    minor_of,
    payment_of,
    require_keys,
)
from functions.commerce.settings import settings
from shared import partners
from shared.identity.secret_files import SecretFile
from shared.partners import PartnerResponse

NAME = PaymentProvider.STRIPE.value
VERSION = "2026-10-28.endive"
"""Of Stripe's API: its answers keep this form until we ask for another."""

KEYS = SecretFile(lambda: settings().stripe_keys_file, StripeKeys.model_validate_json)

PAGE = 100
"""The most events that Stripe lists at once."""

_INVALID, _DECLINED, _NOT_FOUND = 400, 402, 404


async def open_payment(
    key: str, amount: int, currency: str, product_id: str, payer: str, *, captured_later: bool = False
) -> tuple[Payment, str]:
    """Open a PaymentIntent for an amount (millionths); returns it, and the secret that the client pays with.

    It is opened once for a `key`, however often that is asked for. `captured_later`: its confirmation only holds the
    money, for seven days. Raises ProviderNotConfigured, PaymentDeclined, PartnerUnavailable.
    """
    form = {
        "amount": str(minor_of(amount, currency)),
        "currency": currency.lower(),
        "automatic_payment_methods[enabled]": "true",
        "metadata[payer]": payer,
        "metadata[product_id]": product_id,
    } | ({"capture_method": "manual"} if captured_later else {})
    key = f"{key}:held" if captured_later else key  # Stripe refuses a key that comes with other parameters
    name = hashlib.sha256(key.encode()).hexdigest()  # Stripe takes 255 characters of ASCII
    headers = {**_headers(), "idempotency-key": name}
    answer = await partners.send_form(NAME, f"{settings().stripe_api_origin}/v1/payment_intents", form, headers)
    if answer.status in {_INVALID, _DECLINED}:
        raise PaymentDeclined(provider=NAME, reason=_reason(answer))
    intent = answer.json_if_ok()
    try:
        return payment_of(intent, ()), str(intent["client_secret"])
    except (NotStripes, KeyError) as problem:
        raise answer.nonsense(str(problem)) from None


async def look_up(transaction: str) -> Payment:
    """How a PaymentIntent stands now: one call, and one more where it is disputed.

    One without a payer is not ours: the account sells something else, too. Raises ProviderNotConfigured,
    UnknownTransaction, PartnerUnavailable.
    """
    if not is_intent(transaction):
        raise UnknownTransaction(provider=NAME)
    answer, intent = await _get(f"/v1/payment_intents/{transaction}", {"expand[]": "latest_charge"})
    asked_at = answer.asked_at
    disputes: list[Any] = []
    try:
        if (intent.get("latest_charge") or {}).get("disputed"):
            answer, listed = await _get("/v1/disputes", {"payment_intent": transaction, "limit": "100"})
            disputes = listed["data"]
        payment = payment_of(intent, disputes)
    except (NotStripes, KeyError, AttributeError) as problem:
        raise answer.nonsense(str(problem)) from None
    if not payment.payer:
        raise UnknownTransaction(provider=NAME)
    return payment.model_copy(update={"asked_at": asked_at})


async def capture(payment: Payment) -> Payment:
    """Take the money that a confirmed PaymentIntent holds: two calls. Stripe takes it once, however often it is asked.

    Raises ProviderNotConfigured, PaymentDeclined, PartnerUnavailable.
    """
    answer, after = await _changed(payment, "capture")
    if after.state is not PaymentState.APPROVED:
        return after
    if answer.status in {_INVALID, _DECLINED}:
        raise PaymentDeclined(provider=NAME, reason=_reason(answer))
    raise answer.nonsense("not captured")


async def release(payment: Payment) -> Payment:
    """Give up what a confirmed PaymentIntent holds: two calls; a second time changes nothing.

    Raises ProviderNotConfigured, PartnerUnavailable.
    """
    answer, after = await _changed(payment, "cancel")
    if after.state is PaymentState.APPROVED:
        raise answer.nonsense("not cancelled")
    return after


async def _changed(payment: Payment, act: str) -> tuple[PartnerResponse, Payment]:
    """Have Stripe do something to a PaymentIntent, and see how it stands then: it refuses what it has done already."""
    url = f"{settings().stripe_api_origin}/v1/payment_intents/{payment.transaction_id}/{act}"
    answer = await partners.send_form(NAME, url, {}, _headers())
    return answer, await look_up(payment.transaction_id)


async def refund(order: Order) -> None:
    """Give back what is left of a PaymentIntent; a second time changes nothing.

    Raises ProviderNotConfigured, UnknownTransaction, RefundRefused, PartnerUnavailable.
    """
    await _refund(order, {})


async def refund_part(order: Order, amount: int) -> None:
    """Give back a part of a PaymentIntent (millionths), once for a refund that was asked for.

    Raises ProviderNotConfigured, UnknownTransaction, RefundRefused, PartnerUnavailable.
    """
    await _refund(order, {"amount": str(minor_of(amount, order.currency or ""))})


async def _refund(order: Order, part: Mapping[str, str]) -> None:
    form = {"payment_intent": order.transaction_id, "reason": "requested_by_customer", **part}
    asked_at = order.refund.asked_at.timestamp() if order.refund else ""  # Stripe repeats a refusal to its key, too
    key = ":".join(("refund", order.order_id, str(order.times_granted), str(asked_at), *part.values()))
    headers = {**_headers(), "idempotency-key": key}
    answer = await partners.send_form(NAME, f"{settings().stripe_api_origin}/v1/refunds", form, headers)
    if answer.status == _NOT_FOUND:
        raise UnknownTransaction(provider=NAME)
    if answer.status in {_INVALID, _DECLINED}:
        if (reason := _reason(answer)) == "charge_already_refunded":
            return
        raise RefundRefused(provider=NAME, reason=reason)
    answer.json_if_ok()


async def changed_since(since: datetime, until: datetime) -> AsyncIterator[str]:
    """The PaymentIntents that were paid, refunded or disputed between two times, of the 30 days that Stripe lists.

    A call for 100 events, newest first. Raises ProviderNotConfigured, PartnerUnavailable.
    """
    params = {
        "created[gte]": str(int(since.timestamp())),
        "created[lt]": str(int(until.timestamp())),
        "limit": str(PAGE),
        **{f"types[{place}]": kind for place, kind in enumerate(CHANGES)},
    }
    while True:
        answer, listed = await _get("/v1/events", params)
        try:
            intents, last = events_in(listed)
        except NotStripes as problem:
            raise answer.nonsense(str(problem)) from None
        for intent in intents:
            yield intent
        if not last:
            return
        params["starting_after"] = last


async def _get(path: str, params: Mapping[str, str]) -> tuple[PartnerResponse, dict[str, Any]]:
    answer = await partners.get(NAME, f"{settings().stripe_api_origin}{path}", params, _headers())
    if answer.status == _NOT_FOUND:
        raise UnknownTransaction(provider=NAME)
    content = answer.json_if_ok()
    if not isinstance(content, dict):
        raise answer.nonsense("no object")
    return answer, content


def _reason(answer: PartnerResponse) -> str:
    try:
        return str(answer.json()["error"].get("code") or answer.status)
    except (KeyError, TypeError, AttributeError):
        return str(answer.status)


def _headers() -> dict[str, str]:
    return {"authorization": f"Bearer {require_keys(KEYS.current()).secret_key}", "stripe-version": VERSION}
