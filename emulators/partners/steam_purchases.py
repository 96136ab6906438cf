"""Steam's microtransactions: ISteamMicroTxn and its sandbox, and what players, banks and Steam do to a purchase.

https://partner.steamgames.com/doc/webapi/ISteamMicroTxn and /doc/features/microtransactions/implementation.
"""

import json
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from emulators.partners import steam_objects as objects

INTERFACES = ("ISteamMicroTxn", "ISteamMicroTxnSandbox")
MOST_ROWS, ROWS = 50_000, 1000
Form = dict[str, str]


class SteamPurchases:
    """Orders of each interface are kept in memory; what is done to one below /dev/ changes it and its `time`.

    A short page of a report (`short`) is what Steam may answer though there is more.
    """

    def __init__(self, key: str, app_id: int) -> None:
        self._key, self._app_id = key, str(app_id)
        self._orders: dict[str, list[dict[str, Any]]] = {interface: [] for interface in INTERFACES}
        self._wallets: dict[str, dict[str, str]] = {}
        self._errors: dict[str, int] = {}
        self.calls: dict[str, int] = {}
        self._short = 0

    def routes(self) -> list[Route]:
        """What is served below /steam."""
        methods = [
            ("GetUserInfo/v2", self.get_user_info, "GET"),
            ("InitTxn/v3", self.init_txn, "POST"),
            ("FinalizeTxn/v2", self.finalize_txn, "POST"),
            ("QueryTxn/v3", self.query_txn, "GET"),
            ("RefundTxn/v2", self.refund_txn, "POST"),
            ("GetReport/v5", self.get_report, "GET"),
        ]
        return [
            *(
                Route(f"/{interface}/{path}/", method, methods=[verb])
                for interface in INTERFACES
                for path, method, verb in methods
            ),
            Route("/dev/orders", self.show_orders),
            Route("/dev/orders/{name}/{act}", self.act, methods=["POST"]),
            Route("/dev/store_purchases", self.buy_in_store, methods=["POST"]),
            Route("/dev/wallets/{steam_id}", self.set_wallet, methods=["PUT"]),
            Route("/dev/reports", self.set_reports, methods=["PUT"]),
        ]

    async def get_user_info(self, request: Request) -> Response:
        """Say in which currency a user pays."""
        given = dict(request.query_params)
        if refusal := self._refusal(request, given, "steamid"):
            return refusal
        wallet = self._wallet(given["steamid"])
        if wallet["status"] == "Offline" and "ipaddress" not in given:
            return objects.failure(objects.NOT_LOGGED_IN)
        shown = {"state": "", "country": wallet["country"], "currency": wallet["currency"], "status": wallet["status"]}
        return objects.ok(shown)

    async def init_txn(self, request: Request) -> Response:
        """Open a purchase."""
        given = await _form(request)
        needed = ("orderid", "steamid", "itemcount", "language", "currency", "itemid[0]", "qty[0]", "amount[0]")
        if refusal := self._refusal(request, given, *needed, "description[0]"):
            return refusal
        orders, name = self._of(request), given["orderid"]
        web = given.get("usersession") == "web"
        if self._wallet(given["steamid"])["status"].startswith("Locked"):
            return objects.failure(objects.LOCKED, orderid=name)
        if not objects.is_sound(given) or self._find(orders, name) or (web and not given.get("ipaddress")):
            return objects.failure(objects.INVALID, orderid=name)
        order = objects.order(
            name, given["steamid"], given["currency"], int(given["itemid[0]"]), int(given["amount[0]"])
        )
        orders.append(order)
        page = f"https://checkout.steampowered.com/checkout/approvetxn/{order['transid']}/"
        return objects.ok({"orderid": name, "transid": order["transid"]} | ({"steamurl": page} if web else {}))

    async def finalize_txn(self, request: Request) -> Response:
        """Take the money of a purchase that is approved."""
        given = await _form(request)
        if refusal := self._refusal(request, given, "orderid"):
            return refusal
        order = self._find(self._of(request), given["orderid"])
        if order is None:
            return objects.failure(objects.INVALID, orderid=given["orderid"])
        if code := self._errors.pop(given["orderid"], 0):
            return objects.failure(code, orderid=given["orderid"])
        if order["status"] != "Approved":
            refusals = {"Init": objects.NOT_APPROVED, "Failed": objects.DENIED}
            return objects.failure(refusals.get(order["status"], objects.COMMITTED), orderid=order["orderid"])
        objects.become(order, "Succeeded")
        order["captured"] += 1
        return objects.ok({"orderid": order["orderid"], "transid": order["transid"]})

    async def query_txn(self, request: Request) -> Response:
        """Say how a purchase stands."""
        given = dict(request.query_params)
        if refusal := self._refusal(request, given):
            return refusal
        order = self._find(self._of(request), given.get("orderid", ""), given.get("transid", ""))
        return objects.ok(objects.shown(order)) if order else objects.failure(objects.INVALID)

    async def refund_txn(self, request: Request) -> Response:
        """Give the money of a purchase back, all of it."""
        given = await _form(request)
        if refusal := self._refusal(request, given, "orderid"):
            return refusal
        order = self._find(self._of(request), given["orderid"])
        if order is None or order["status"] != "Succeeded":
            return objects.failure(objects.INVALID, orderid=given["orderid"])
        objects.become(order, "Refunded")
        return objects.ok({"orderid": order["orderid"], "transid": order["transid"]})

    async def get_report(self, request: Request) -> Response:
        """List what was done since a time, the earliest first."""
        given = dict(request.query_params)
        if refusal := self._refusal(request, given, "time"):
            return refusal
        kind = given.get("type", "GAMESALES")
        if kind not in objects.TYPES:
            return objects.failure(objects.INVALID)
        rows = [
            objects.shown(order) | {"timecreated": order["timecreated"]}
            for order in sorted(self._of(request), key=lambda order: str(order["time"]))
            if order["time"] >= given["time"] and objects.is_finished(order) and objects.TYPES[kind](order)
        ]
        most = min(int(given.get("maxresults", ROWS)), MOST_ROWS)
        page = rows[: min(most, self._short) if self._short and len(rows) > 1 else most]
        return objects.ok({"count": len(page), "orders": page})

    async def show_orders(self, _request: Request) -> Response:
        """All orders, with how often the money of each was taken, and how often each method was called."""
        orders = [order for interface in INTERFACES for order in self._orders[interface]]
        return JSONResponse({"orders": orders, "calls": self.calls})

    async def act(self, request: Request) -> Response:
        """Do to an order what players, banks and Steam do: approve, deny, refund, chargeback, suspect, reverse, fail.

        `fail` has its next FinalizeTxn fail with `code`. The body may have `time`, when it was done.
        """
        asked = json.loads(await request.body() or b"{}")
        name, act = request.path_params["name"], request.path_params["act"]
        order = self._anywhere(name)
        if order is None:
            return JSONResponse({"error": "there is no such order"}, 404)
        if act == "fail":
            self._errors[name] = int(asked["code"])
            return JSONResponse(order, 201)
        if act not in objects.ACTS:
            return JSONResponse({"error": f"there is no {act!r}; there are {', '.join(objects.ACTS)}, fail"}, 400)
        after, before = objects.ACTS[act]
        if order["status"] not in before:
            return JSONResponse({"error": f"it is {order['status']}"}, 409)
        objects.become(order, after, asked.get("time"))
        return JSONResponse(order, 201)

    async def buy_in_store(self, request: Request) -> Response:
        """Buy in Steam's own store: {"steam_id", "item_id", "qty", "amount", "currency", "time"}."""
        asked = await request.json()
        order = objects.order(
            "0", asked["steam_id"], asked.get("currency", "EUR"), asked["item_id"], asked.get("amount", 999)
        )
        order["items"][0]["qty"] = asked.get("qty", 1)
        objects.become(order, "Succeeded", asked.get("time"))
        self._orders[asked.get("interface", INTERFACES[0])].append(order)
        return JSONResponse(order, 201)

    async def set_wallet(self, request: Request) -> Response:
        """Say what a user's wallet is: {"currency", "country", "status"}; Active, Trusted, Locked…, Offline."""
        self._wallets[request.path_params["steam_id"]] = self._wallet("") | await request.json()
        return JSONResponse(self._wallet(request.path_params["steam_id"]))

    async def set_reports(self, request: Request) -> Response:
        """Say how short the pages of reports are: {"short": 2}; 0: as long as they may be."""
        self._short = int((await request.json())["short"])
        return JSONResponse({"short": self._short})

    def _wallet(self, steam_id: str) -> dict[str, str]:
        return self._wallets.get(steam_id, {"currency": "EUR", "country": "DE", "status": "Trusted"})

    def _of(self, request: Request) -> list[dict[str, Any]]:
        interface = next(part for part in request.url.path.split("/") if part in INTERFACES)
        return self._orders[interface]

    def _find(self, orders: list[dict[str, Any]], order_id: str, trans_id: str = "") -> dict[str, Any] | None:
        return next(
            (
                order
                for order in reversed(orders)
                if order["transid"] == trans_id or (order["orderid"] == order_id not in {"", "0"})
            ),
            None,
        )

    def _anywhere(self, name: str) -> dict[str, Any] | None:
        orders = [order for interface in INTERFACES for order in self._orders[interface]]
        return self._find(orders, name, name)

    def _refusal(self, request: Request, given: Form, *required: str) -> Response | None:
        method = request.url.path.rstrip("/").split("/")[-2]
        self.calls[method] = self.calls.get(method, 0) + 1
        if request.headers.get("x-webapi-key", given.get("key", "")) != self._key:
            text = "Access is denied. Retrying will not help. Please verify your <pre>key=</pre> parameter."
            return HTMLResponse(f"<html><head><title>Forbidden</title></head><body>{text}</body></html>", 403)
        if missing := [name for name in ("appid", *required) if not given.get(name)]:
            return HTMLResponse(f"<h1>Bad Request</h1>Required parameter '{missing[0]}' is missing", 400)
        if given["appid"] != self._app_id:
            return HTMLResponse("<h1>Forbidden</h1>", 403)
        return None


async def _form(request: Request) -> Form:
    return dict(parse_qsl((await request.body()).decode()))
