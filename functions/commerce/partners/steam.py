"""Steam: purchases in the overlay and on its pages (ISteamMicroTxn), and the reports of what became of them.

The host and the sandbox are as in https://partner.steamgames.com/doc/webapi_overview and /ISteamMicroTxn.
"""

import re
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, Payment, PaymentState
from functions.commerce.models.steam import SteamPurchase, SteamReportRow, SteamWallet
from functions.commerce.rules.payments import steam as rules
from functions.commerce.rules.payments.providers import (
    PaymentDeclined,
    ProviderNotConfigured,
    RefundRefused,
    UnknownTransaction,
)
from functions.commerce.settings import settings
from shared import partners
from shared.errors import PartnerUnavailable
from shared.identity.secret_files import SecretFile
from shared.partners import PartnerResponse, RefusesUs
from shared.settings import settings as kit

T = TypeVar("T")

NAME = PaymentProvider.STEAM.value
PAGE, LONGEST_PAGE = 500, 50_000
"""Lines of a report that are asked for at once, and at most: Steam sends no more."""


def _parse(raw: bytes) -> str:
    key = raw.decode().strip()
    if not re.fullmatch("[0-9A-Fa-f]{32}", key):
        raise ValueError("a publisher key has 32 hexadecimal digits")
    return key


KEY = SecretFile(lambda: kit().steam_web_api_key_file, _parse)


def environment() -> Environment:
    """Whether purchases move money."""
    return Environment.SANDBOX if settings().steam_sandbox else Environment.LIVE


async def wallet(steam_id: str, address: str) -> SteamWallet:
    """What an account pays in, and whether it may buy; `address` is its browser's, empty for the overlay.

    Raises PaymentDeclined, ProviderNotConfigured, PartnerUnavailable.
    """
    question = {"steamid": steam_id} | ({"ipaddress": address} if address else {})
    answer = await _ask("GetUserInfo/v2", question)
    try:
        return _read(answer, rules.wallet_of)
    except rules.SteamFailure as failure:
        raise _declined(failure, answer) from None


async def open_payment(payment: Payment, steam_id: str, description: str, language: str, address: str) -> SteamPurchase:
    """Open a purchase under the id that we gave it, in the overlay, or on a page for a browser's `address`.

    It is asked for one time: in doubt, the id is given up. Raises PaymentDeclined, ProviderNotConfigured,
    PartnerUnavailable.
    """
    form = {
        "orderid": payment.transaction_id,
        "steamid": steam_id,
        "itemcount": "1",
        "language": language,
        "currency": payment.currency or "",
        "usersession": "web" if address else "client",
        "itemid[0]": payment.product_id,
        "qty[0]": "1",
        "amount[0]": str((payment.amount or 0) // rules.HUNDREDTH),
        "description[0]": rules.description_of(description),
    } | ({"ipaddress": address} if address else {})
    headers, url = _headers(), _url("InitTxn/v3")
    answer = await partners.send_form_once(NAME, url, _of_app(form), headers)
    try:
        return _read(answer, rules.purchase_of)
    except rules.SteamFailure as failure:
        raise _declined(failure, answer) from None


async def look_up(transaction: str) -> Payment:
    """How a purchase stands now: one call.

    Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    if not rules.is_transaction(transaction):
        raise UnknownTransaction(provider=NAME)
    in_store = transaction.startswith(rules.IN_STORE)
    name = {"transid": transaction.removeprefix(rules.IN_STORE)} if in_store else {"orderid": transaction}
    answer = await _ask("QueryTxn/v3", name)
    try:
        payment = _read(answer, lambda params: rules.payment_of(params, environment()))
    except rules.SteamFailure as failure:
        if failure.code == rules.INVALID:
            raise UnknownTransaction(provider=NAME) from None
        raise answer.nonsense(f"error {failure.code}") from None
    if payment.transaction_id != transaction:
        raise answer.nonsense("another transaction")
    return payment.model_copy(update={"asked_at": answer.asked_at})


async def capture(payment: Payment) -> Payment:
    """Take the money of a purchase that its player has approved: one call, and one more in doubt.

    Raises PaymentDeclined, ProviderNotConfigured, PartnerUnavailable.
    """
    try:
        answer = await _do("FinalizeTxn/v2", {"orderid": payment.transaction_id})
        _read(answer, dict)
    except RefusesUs:
        raise
    except PartnerUnavailable as doubt:
        return await _taken(payment, doubt)
    except rules.SteamFailure as failure:
        match failure.code:
            case rules.NOT_APPROVED:
                return payment.model_copy(update={"state": PaymentState.OPEN})
            case rules.DENIED:
                return payment.model_copy(update={"state": PaymentState.CANCELLED})
            case rules.COMMITTED | rules.FAILED | rules.INTERNAL:
                return await _taken(payment, answer.nonsense(f"error {failure.code}"))
        raise _declined(failure, answer) from None
    return payment.model_copy(update={"state": PaymentState.PAID})


async def release(payment: Payment) -> Payment:
    """A purchase that is never finalized takes no money: nothing is to be done, and it will not be paid."""
    return payment.model_copy(update={"state": PaymentState.CANCELLED})


async def refund(order: Order) -> None:
    """Give back all of a purchase: one call, and one more where Steam refuses, as it may be given back already.

    Raises ProviderNotConfigured, UnknownTransaction, RefundRefused, PartnerUnavailable.
    """
    if order.transaction_id.startswith(rules.IN_STORE):
        raise RefundRefused(provider=NAME, reason="bought_in_the_store")
    answer = await _do("RefundTxn/v2", {"orderid": order.transaction_id})
    try:
        _read(answer, dict)
    except rules.SteamFailure as failure:
        payment = await look_up(order.transaction_id)
        if payment.state is not PaymentState.REFUNDED:
            raise RefundRefused(provider=NAME, reason=rules.reason_of(failure.code)) from None


async def changed_since(since: datetime, until: datetime) -> AsyncIterator[str]:
    """The purchases that changed between two times, those in Steam's own store among them: a call for 500, and two.

    A page begins with the second that the last one ended with, and a short one is not the last: the end is an empty
    one. A second that fills a page is asked for in longer ones. Raises ProviderNotConfigured, PartnerUnavailable.
    """
    seen: set[SteamReportRow] = set()
    time, end, longest = rules.stamp(since), rules.stamp(until), PAGE
    while time <= end:
        answer = await _ask("GetReport/v5", {"type": "SETTLEMENT", "time": time, "maxresults": str(longest)})
        try:
            rows = _read(answer, rules.rows_of)
        except rules.SteamFailure as failure:
            raise answer.nonsense(f"error {failure.code}") from None
        if not rows:
            return
        for row in dict.fromkeys(rows):
            if row not in seen:
                yield row.transaction
        latest, nothing_new = max(row.time for row in rows), seen.issuperset(rows)
        seen.update(rows)
        if latest > time:
            time, longest = latest, PAGE
        elif len(rows) >= longest < LONGEST_PAGE:
            longest = min(2 * longest, LONGEST_PAGE)
        elif nothing_new:
            time, longest = rules.next_second(time), PAGE


async def _taken(payment: Payment, doubt: PartnerUnavailable) -> Payment:
    """How a payment stands of which we do not know whether its money was taken; raises `doubt` if Steam has not."""
    after = await look_up(payment.transaction_id)
    if after.state is PaymentState.APPROVED:
        raise doubt
    return after


async def _ask(method: str, question: Mapping[str, str]) -> PartnerResponse:
    headers = _headers()
    return await partners.get(NAME, _url(method), _of_app(question), headers)


async def _do(method: str, form: Mapping[str, str]) -> PartnerResponse:
    headers = _headers()
    return await partners.send_form(NAME, _url(method), _of_app(form), headers)


def _read(answer: PartnerResponse, parse: Callable[[dict[str, Any]], T]) -> T:
    """What an answer says. Raises SteamFailure, PartnerUnavailable."""
    try:
        return parse(rules.params_of(answer.json_if_ok()))
    except rules.NotSteams as problem:
        raise answer.nonsense(str(problem)) from None


def _declined(failure: rules.SteamFailure, answer: PartnerResponse) -> PaymentDeclined | PartnerUnavailable:
    if failure.code in rules.IN_DOUBT:
        return answer.nonsense(f"error {failure.code}")
    return PaymentDeclined(provider=NAME, reason=rules.reason_of(failure.code))


def _of_app(fields: Mapping[str, str]) -> dict[str, str]:
    return {"appid": str(kit().steam_app_id), **fields}


def _url(method: str) -> str:
    interface = "ISteamMicroTxnSandbox" if settings().steam_sandbox else "ISteamMicroTxn"
    return f"{kit().steam_api_origin}/{interface}/{method}/"


def _headers() -> dict[str, str]:
    """The key goes into a header, as addresses are logged on the way. Raises ProviderNotConfigured."""
    key = KEY.current() if kit().steam_app_id else None
    if key is None:
        raise ProviderNotConfigured(provider=NAME)
    return {"x-webapi-key": key}
