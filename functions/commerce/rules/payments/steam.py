"""What Steam's answers say of a payment (ISteamMicroTxn: GetUserInfo, InitTxn, FinalizeTxn, QueryTxn, GetReport).

https://partner.steamgames.com/doc/webapi/ISteamMicroTxn
"""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address, ip_address
from typing import Any

from functions.commerce.models.catalogue import MICROS, PaymentProvider
from functions.commerce.models.orders import Environment, Payment, PaymentState
from functions.commerce.models.steam import SteamPurchase, SteamReportRow, SteamWallet

HUNDREDTH = MICROS // 100
"""Steam counts in hundredths of every currency, those without such coins among them."""

MOST = 10**15
"""No purchase costs more: a thousand million of any currency."""

LONGEST_DESCRIPTION = 128
"""Bytes that a purchase may be described with."""

IN_STORE = "transid:"
"""What our name of a purchase in Steam's own store begins with, before Steam's: we gave it no id."""

FAILED, INVALID, INTERNAL, NOT_APPROVED, COMMITTED, DENIED = 2, 3, 4, 5, 6, 10
IN_DOUBT = frozenset({FAILED, INTERNAL})
"""Errors that do not say whether it was done."""

REASONS = {
    INVALID: "invalid_parameter",
    7: "not_logged_in",
    8: "currency",
    9: "account_unavailable",
    DENIED: "denied",
    11: "country_restricted",
    100: "insufficient_funds",
    101: "too_late",
    102: "account_disabled",
    103: "purchases_not_allowed",
    104: "suspected_fraud",
    105: "no_payment_method",
    106: "over_limit",
    107: "another_purchase_pending",
}

_ORDER_ID = re.compile("[1-9][0-9]{0,19}")
_STATES = {
    "Init": PaymentState.OPEN,
    "Approved": PaymentState.APPROVED,
    "Succeeded": PaymentState.PAID,
    "Failed": PaymentState.CANCELLED,
    "PartialRefund": PaymentState.PARTIALLY_REFUNDED,
    "Chargedback": PaymentState.CHARGED_BACK,
}
_MONEY_BACK = frozenset({PaymentState.REFUNDED, PaymentState.CHARGED_BACK})


class NotSteams(ValueError):
    """An answer that is not as Steam documents it."""


class SteamFailure(Exception):
    """Steam says why it did not do what it was asked for: `code` is its number for that."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def order_id_of(player_id: str, key: str, attempt: int) -> str:
    """The id that we give a purchase: 63 bits, the same for a player's key and the attempt at it, and never 0."""
    digest = hashlib.sha256(f"{player_id}:{key}:{attempt}".encode()).digest()
    return str(max(1, int.from_bytes(digest[:8]) >> 1))


def is_transaction(name: str) -> bool:
    """Whether this may name a transaction: a number of ours, or `transid:` and one of Steam's."""
    return _ORDER_ID.fullmatch(name.removeprefix(IN_STORE)) is not None


def reason_of(code: int) -> str:
    """Steam's error in a word."""
    return REASONS.get(code, f"steam_{code}")


def description_of(name: str) -> str:
    """A product's name as Steam takes it: 128 bytes at most, and no character in part."""
    return name.encode()[:LONGEST_DESCRIPTION].decode(errors="ignore")


def web_address(ip: str) -> str:
    """The address of a player's browser, if Steam can open a page for it: it takes IPv4 alone."""
    try:
        address = ip_address(ip)
    except ValueError:
        return ""
    if not isinstance(address, IPv4Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return str(address) if isinstance(address, IPv4Address) else ""


def params_of(answer: Any) -> dict[str, Any]:
    """What an answer says, if it is a success. Raises SteamFailure, NotSteams."""
    try:
        response = answer["response"]
        if response["result"] == "Failure":
            raise SteamFailure(int(response["error"]["errorcode"]))
        params = response["params"]
        if response["result"] != "OK" or not isinstance(params, dict):
            raise NotSteams("result")
    except (KeyError, TypeError, ValueError, OverflowError) as problem:
        raise NotSteams(f"{type(problem).__name__}: {problem}") from problem
    return params


def wallet_of(params: Mapping[str, Any]) -> SteamWallet:
    """What GetUserInfo says. Raises NotSteams."""
    currency, status = params.get("currency"), params.get("status")
    if not isinstance(currency, str) or not isinstance(status, str):
        raise NotSteams("currency and status")
    return SteamWallet(currency=currency.upper(), may_buy=not status.startswith("Locked"))


def purchase_of(params: Mapping[str, Any]) -> SteamPurchase:
    """What InitTxn says. Raises NotSteams."""
    transaction_id, url = params.get("transid"), params.get("steamurl", "")
    if not isinstance(transaction_id, str | int) or not isinstance(url, str):
        raise NotSteams("transid and steamurl")
    return SteamPurchase(transaction_id=str(transaction_id), approval_url=url)


def payment_of(params: Mapping[str, Any], environment: Environment) -> Payment:
    """How a purchase stands, as QueryTxn says. Raises NotSteams.

    It is of one product where it has one line of quantity 1: more is sold by Steam's store alone, and nobody's here.
    Prices there are without VAT, which stands beside them.
    """
    try:
        lines = params["items"]
        prices = [(int(line["amount"]) + int(line.get("vat", 0))) * HUNDREDTH for line in lines]
        if not all(0 <= price <= MOST for price in (*prices, sum(prices))):
            raise NotSteams("amount")
        state = _state(str(params["status"]))
        refunded = [price for price, line in zip(prices, lines, strict=True) if _is_refunded(line)]
        single = len(lines) == 1 and int(lines[0].get("qty", 1)) == 1
        transaction = _transaction(params)
        return Payment(
            provider=PaymentProvider.STEAM,
            environment=environment,
            transaction_id=transaction,
            product_id=str(int(lines[0]["itemid"])) if single else "",
            state=state,
            payer=str(int(params["steamid"])) if transaction.startswith(IN_STORE) else "",
            currency=str(params["currency"]).upper(),
            amount=sum(prices),
            raw=f"{sum(prices) // HUNDREDTH} {params['currency']}",
            refunded_amount=sum(prices if state in _MONEY_BACK else refunded),
            paid_at=_time(str(params["time"])) if params.get("time") else None,
        )
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as problem:
        raise NotSteams(f"{type(problem).__name__}: {problem}") from problem


def rows_of(params: Mapping[str, Any]) -> tuple[SteamReportRow, ...]:
    """The lines of a page of GetReport. Raises NotSteams."""
    try:
        return tuple(
            SteamReportRow(
                transaction=_transaction(row), status=str(row["status"]), time=stamp(_time(str(row["time"])))
            )
            for row in params.get("orders") or ()
        )
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as problem:
        raise NotSteams(f"{type(problem).__name__}: {problem}") from problem


def stamp(moment: datetime) -> str:
    """A time as Steam writes it: of UTC, in whole seconds; as texts they sort like the times."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def next_second(time: str) -> str:
    """The second after one that Steam has written."""
    return stamp(_time(time) + timedelta(seconds=1))


def _transaction(params: Mapping[str, Any]) -> str:
    """Our id of a purchase; of one in Steam's own store, which has none of ours, Steam's."""
    order_id = str(params["orderid"])
    name = order_id if order_id != "0" else f"{IN_STORE}{params['transid']}"
    if not is_transaction(name):
        raise NotSteams("orderid and transid")
    return name


def _state(status: str) -> PaymentState:
    if status.startswith("Refunded"):
        return PaymentState.REFUNDED
    if status not in _STATES:
        raise NotSteams(f"status {status}")
    return _STATES[status]


def _is_refunded(line: Mapping[str, Any]) -> bool:
    return str(line.get("itemstatus", "")).startswith(("Refunded", "Chargedback"))


def _time(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
