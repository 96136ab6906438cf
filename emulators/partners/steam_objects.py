"""The objects that Steam answers with, in the form that its documentation gives them."""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from starlette.responses import JSONResponse

INVALID, NOT_APPROVED, COMMITTED, NOT_LOGGED_IN, DENIED, LOCKED = 3, 5, 6, 7, 10, 103
DESCRIPTIONS = {
    2: "Operation failed",
    INVALID: "Invalid parameter",
    4: "Internal error",
    NOT_APPROVED: "User has not approved transaction",
    COMMITTED: "Transaction has already been committed",
    NOT_LOGGED_IN: "User is not logged in",
    DENIED: "Transaction has been denied by user",
    100: "Insufficient funds",
    LOCKED: "User account is not allowed to purchase",
}
STEPS = {
    **dict.fromkeys(("JPY", "INR", "CLP", "COP", "IDR", "KZT", "UAH"), 100),
    "KRW": 1000,
    "CRC": 500,
}
"""Of which amounts, in hundredths, prices are multiples."""

LONGEST_DESCRIPTION = 128
MOST_ORDER_ID = 2**64 - 1
TYPES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "SETTLEMENT": lambda _: True,
    "GAMESALES": lambda order: order["orderid"] != "0",
    "STEAMSTORESALES": lambda order: order["orderid"] == "0",
    "CHARGEBACK": lambda order: order["status"].startswith(("Refunded", "Chargedback")),
}
"""Reports, and which finished transactions each lists."""

ACTS = {
    "approve": ("Approved", {"Init"}),
    "deny": ("Failed", {"Init"}),
    "refund": ("Refunded", {"Succeeded"}),
    "chargeback": ("Chargedback", {"Succeeded"}),
    "suspect": ("RefundedSuspectedFraud", {"Succeeded"}),
    "reverse": ("Succeeded", {"Refunded", "Chargedback", "RefundedSuspectedFraud"}),
}
"""What is done to an order: how it stands then, and what it has to be before."""


def is_sound(given: dict[str, str]) -> bool:
    """Whether numbers are numbers, the price is one that there is, and the description is not too long."""
    numbers = (given["orderid"], given["steamid"], given["itemid[0]"], given["qty[0]"], given["amount[0]"])
    return (
        all(number.isdecimal() for number in numbers)
        and 0 < int(given["orderid"]) <= MOST_ORDER_ID
        and given["itemcount"] == "1"
        and int(given["amount[0]"]) > 0
        and int(given["amount[0]"]) % STEPS.get(given["currency"], 1) == 0
        and len(given["description[0]"].encode()) <= LONGEST_DESCRIPTION
    )


def order(name: str, steam_id: str, currency: str, item_id: int, amount: int) -> dict[str, Any]:
    """A purchase that was just opened; a fifth of its price is tax."""
    now = _stamp()
    vat = amount * 19 // 119
    return {
        "orderid": name,
        "transid": str(secrets.randbits(62)),
        "steamid": steam_id,
        "status": "Init",
        "currency": currency,
        "time": now,
        "timecreated": now,
        "country": "DE",
        "usstate": "",
        "items": [{"itemid": item_id, "qty": 1, "amount": amount - vat, "vat": vat, "itemstatus": "Init"}],
        "captured": 0,
    }


def become(order: dict[str, Any], status: str, at: str | None = None) -> None:
    """Let an order be something else, now or at another time."""
    order["status"], order["time"] = status, at or _stamp()
    for item in order["items"]:
        item["itemstatus"] = status


def is_finished(order: dict[str, Any]) -> bool:
    """Whether reports list an order."""
    return order["status"] not in {"Init", "Approved"}


def shown(order: dict[str, Any]) -> dict[str, Any]:
    """An order as Steam shows it."""
    return {name: value for name, value in order.items() if name not in {"captured", "timecreated"}}


def _stamp() -> str:
    return datetime.fromtimestamp(time.time(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def ok(params: dict[str, Any]) -> JSONResponse:
    """An answer that says that it is done."""
    return JSONResponse({"response": {"result": "OK", "params": params}})


def failure(code: int, **params: str) -> JSONResponse:
    """An answer that says why it is not done: with 200, as Steam has it."""
    error = {"errorcode": code, "errordesc": DESCRIPTIONS.get(code, "Error")}
    return JSONResponse({"response": {"result": "Failure", "params": params, "error": error}})
