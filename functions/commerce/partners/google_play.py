"""Google Play: purchases of one-time products, their orders, and those that were voided."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Order, Payment
from functions.commerce.rules.payments import google_play as rules
from functions.commerce.rules.payments.google_play import NotGooglePlays
from functions.commerce.rules.payments.providers import RefundRefused, UnknownTransaction
from functions.commerce.settings import settings
from shared import partners
from shared.identity.google_tokens import access_token
from shared.partners import PartnerResponse
from shared.telemetry import log

NAME = PaymentProvider.GOOGLE.value
SCOPE = "https://www.googleapis.com/auth/androidpublisher"
"""Of the function's own service account, which the game's owner admits."""

PAGE = 1000
"""The most voided purchases that Google lists at once."""

_OK, _NO_CONTENT, _INVALID, _FORBIDDEN, _NOT_FOUND, _CONFLICT, _GONE = 200, 204, 400, 403, 404, 409, 410
_UNKNOWN = {_INVALID, _NOT_FOUND, _GONE}
_REFUSED = {_INVALID, _FORBIDDEN, _NOT_FOUND, _CONFLICT, _GONE}


async def look_up(transaction: str) -> Payment:
    """How a purchase stands now, by its token: one call, and one more for the price of what was paid.

    Where the account may not see orders, the price stays unknown. Raises ProviderNotConfigured, UnknownTransaction,
    PartnerUnavailable.
    """
    answer, purchase = await _purchase(transaction)
    order = {} if rules.is_pending(purchase) else await _order(rules.order_id_of(purchase))
    try:
        return rules.payment_of(transaction, purchase, order).model_copy(update={"asked_at": answer.asked_at})
    except NotGooglePlays as problem:
        raise answer.nonsense(str(problem)) from None


async def acknowledge(order: Order, *, is_used_up: bool) -> None:
    """Consume a purchase that can be made again, acknowledge another; a second time changes nothing.

    Raises ProviderNotConfigured, PartnerUnavailable, and UnknownTransaction also for what was cancelled.
    """
    answer, purchase = await _purchase(order.transaction_id)
    try:
        product_id = rules.product_id_of(purchase)
        is_told = rules.is_consumed(purchase) if is_used_up else rules.is_acknowledged(purchase)
    except (NotGooglePlays, KeyError, TypeError, AttributeError, ValueError) as problem:
        raise answer.nonsense(str(problem)) from None
    if not rules.is_purchased(purchase):
        raise UnknownTransaction(provider=NAME)
    if is_told:
        return
    act = "consume" if is_used_up else "acknowledge"
    path = f"purchases/products/{quote(product_id, safe='')}/tokens/{quote(order.transaction_id, safe='')}:{act}"
    answer = await partners.send_json(NAME, _url(path), {}, await _headers())
    if answer.status in _REFUSED:
        log.warning("google_play.refused", act=act, status=answer.status, reason=_reason(answer))
        raise UnknownTransaction(provider=NAME)
    _require_done(answer)


async def refund(order: Order) -> None:
    """Give back all that a purchase cost, and revoke it; a second time changes nothing.

    Raises ProviderNotConfigured, UnknownTransaction, RefundRefused, PartnerUnavailable.
    """
    _, purchase = await _purchase(order.transaction_id)
    order_id = rules.order_id_of(purchase)
    if not order_id:
        raise RefundRefused(provider=NAME, reason="no_order")
    if not rules.is_purchased(purchase):
        return
    answer = await partners.send_json(NAME, f"{_url(f'orders/{order_id}:refund')}?revoke=true", {}, await _headers())
    if answer.status in _REFUSED:
        raise RefundRefused(provider=NAME, reason=_reason(answer))
    _require_done(answer)


async def changed_since(since: datetime, until: datetime) -> AsyncIterator[str]:
    """The tokens of purchases that were voided between two times, of the 30 days that Google lists.

    Raises ProviderNotConfigured, PartnerUnavailable.
    """
    params = {
        "startTime": _millis(max(since, until - rules.VOIDED_LAST)),
        "endTime": _millis(until),
        "maxResults": str(PAGE),
        "includeQuantityBasedPartialRefund": "true",
    }
    while True:
        answer = await partners.get(NAME, _url("purchases/voidedpurchases"), params, await _headers())
        try:
            tokens, page = rules.voided_in(answer.json_if_ok())
        except (NotGooglePlays, AttributeError) as problem:
            raise answer.nonsense(str(problem)) from None
        for token in tokens:
            yield token
        if not page:
            return
        params["token"] = page


async def _purchase(token: str) -> tuple[PartnerResponse, Mapping[str, Any]]:
    """Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable."""
    url = _url(f"purchases/productsv2/tokens/{quote(token, safe='')}")
    if not rules.is_token(token):
        raise UnknownTransaction(provider=NAME)
    answer = await partners.get(NAME, url, headers=await _headers())
    if answer.status in _UNKNOWN:
        raise UnknownTransaction(provider=NAME)
    return answer, _object(answer)


async def _order(order_id: str) -> Mapping[str, Any]:
    """The order of a purchase; empty where it has none, or the account may not see it. Raises PartnerUnavailable."""
    if not order_id:
        return {}
    answer = await partners.get(NAME, _url(f"orders/{order_id}"), headers=await _headers())
    if answer.status in _REFUSED:
        log.warning("google_play.price_unknown", status=answer.status, reason=_reason(answer))
        return {}
    return _object(answer)


def _object(answer: PartnerResponse) -> Mapping[str, Any]:
    content = answer.json_if_ok()
    if not isinstance(content, dict):
        raise answer.nonsense("no object")
    return content


def _require_done(answer: PartnerResponse) -> None:
    if answer.status not in {_OK, _NO_CONTENT}:
        raise answer.nonsense("not done")


def _url(path: str) -> str:
    package = rules.require_package(settings().google_play_package)
    return f"{settings().google_play_api_origin}/androidpublisher/v3/applications/{package}/{path}"


async def _headers() -> dict[str, str]:
    token = await access_token(SCOPE, partner=NAME, origin=settings().google_play_api_origin)
    return {"authorization": f"Bearer {token}"}


def _millis(moment: datetime) -> str:
    return str(int(moment.timestamp() * 1000))


def _reason(answer: PartnerResponse) -> str:
    try:
        return str(answer.json()["error"]["errors"][0]["reason"])
    except (KeyError, TypeError, IndexError, AttributeError):
        return str(answer.status)
