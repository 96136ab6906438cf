"""Google Play: purchases of one-time products, their orders, voided purchases, and the notifications of all that.

https://developers.google.com/android-publisher/api-ref/rest/v3 (purchases.productsv2, purchases.products, orders,
purchases.voidedpurchases) and https://developer.android.com/google/play/billing/rtdn-reference.
"""

import json
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.partners.google_account import ServiceAccount
from emulators.partners.google_play_notifications import Notifications, one_time, voided
from emulators.partners.google_play_objects import Purchase, error, voided_purchase

APP = "/androidpublisher/v3/applications/{package}"
THREE_DAYS, THIRTY_DAYS = 3 * 86_400, 30 * 86_400
MOST_VOIDED = 1000


class GooglePlay:
    """Purchases are kept in memory; what is done to one below /dev/ changes it, and Google's notification is published.

    A notification that is held (`"hold": true`) goes out with the others at /dev/release, the last one first.
    """

    def __init__(self, account: Path, token_uri: str, package: str, topic: str) -> None:
        self._account = ServiceAccount(account, token_uri)
        self._package, self._notifications = package, Notifications(package, topic)
        self._purchases: dict[str, Purchase] = {}
        self._voided: list[dict[str, Any]] = []
        self._sees_orders = True

    def routes(self) -> list[Route]:
        """What is served below /google-play."""
        product = f"{APP}/purchases/products/{{product}}/tokens/{{token}}"
        return [
            Route("/token", self.token, methods=["POST"]),
            Route(f"{APP}/purchases/productsv2/tokens/{{token}}", self.get_purchase),
            Route(f"{product}:acknowledge", self.acknowledge, methods=["POST"]),
            Route(f"{product}:consume", self.consume, methods=["POST"]),
            Route(f"{APP}/orders/{{order}}", self.get_order),
            Route(f"{APP}/orders/{{order}}:refund", self.refund, methods=["POST"]),
            Route(f"{APP}/purchases/voidedpurchases", self.list_voided),
            Route("/dev/purchases", self.buy, methods=["POST"]),
            Route("/dev/purchases/{token}/{act}", self.act, methods=["POST"]),
            Route("/dev/purchases", self.show),
            Route("/dev/notifications", self.notify, methods=["POST"]),
            Route("/dev/release", self.release, methods=["POST"]),
            Route("/dev/account", self.permit, methods=["PUT"]),
        ]

    async def token(self, request: Request) -> Response:
        """Give a service account an access token."""
        return self._account.token(dict(parse_qsl((await request.body()).decode())))

    async def get_purchase(self, request: Request) -> Response:
        """Get a purchase by its token (v2)."""
        purchase = self._asked(request)
        return purchase if isinstance(purchase, Response) else JSONResponse(purchase.view())

    async def acknowledge(self, request: Request) -> Response:
        """Acknowledge a purchase."""
        return self._delivered(request, consumed=False)

    async def consume(self, request: Request) -> Response:
        """Consume a purchase, which acknowledges it, too."""
        return self._delivered(request, consumed=True)

    async def get_order(self, request: Request) -> Response:
        """Get an order, with its price."""
        if not self._sees_orders and self._account.admits(request.headers.get("authorization", "")):
            return error(403, "permissionDenied", "The current user has insufficient permissions.")
        purchase = self._asked(request)
        return purchase if isinstance(purchase, Response) else JSONResponse(purchase.order())

    async def refund(self, request: Request) -> Response:
        """Refund an order, and revoke it with `?revoke=true`."""
        purchase = self._asked(request)
        if isinstance(purchase, Response):
            return purchase
        if purchase.refunded == purchase.quantity:
            return error(400, "orderAlreadyRefunded", "The order was refunded already.")
        purchase.refunded, purchase.refund_reason = purchase.quantity, "OTHER"
        if request.query_params.get("revoke") == "true":
            purchase.state = "CANCELLED"
            await self._notifications.publish(self._void(purchase, source=1, reason=0), {})
        return Response(status_code=204)

    async def list_voided(self, request: Request) -> Response:
        """List voided purchases, at most of 30 days."""
        if refusal := self._refused(request):
            return refusal
        query, now = request.query_params, time.time() * 1000
        start, end = int(query.get("startTime", now - THIRTY_DAYS * 1000)), int(query.get("endTime", now))
        if start < now - (THIRTY_DAYS + 3600) * 1000 or start > end:
            return error(400, "invalidValue", "Invalid time range.")
        wanted = [
            voided
            for voided in self._voided
            if start <= int(voided["voidedTimeMillis"]) <= end
            and ("voidedQuantity" not in voided or query.get("includeQuantityBasedPartialRefund") == "true")
        ]
        size, first = min(int(query.get("maxResults", MOST_VOIDED)), MOST_VOIDED), int(query.get("token", "0"))
        more = {"tokenPagination": {"nextPageToken": str(first + size)}} if len(wanted) > first + size else {}
        return JSONResponse({**more, "voidedPurchases": wanted[first : first + size]})

    async def buy(self, request: Request) -> Response:
        """Buy: {"product_id", "account", "price" (millionths), "currency", "quantity", "test", "pending", "order"}.

        `also` are other products that are bought with it.
        """
        asked = json.loads(await request.body() or b"{}")
        token = f"{secrets.token_hex(12)}.AO-J1O{secrets.token_urlsafe(96)}"
        digits = "-".join(str(secrets.randbelow(9000) + 1000) for _ in range(3))
        purchase = self._purchases[token] = Purchase(
            token=token,
            order_id=f"GPA.{digits}-{secrets.randbelow(90000) + 10000}" if asked.get("order", True) else "",
            product_id=asked["product_id"],
            account=asked.get("account", ""),
            price=asked.get("price", 9_990_000),
            currency=asked.get("currency", "EUR"),
            quantity=asked.get("quantity", 1),
            is_test=asked.get("test", False),
            state="PENDING",
            also=tuple(asked.get("also", ())),
        )
        if asked.get("pending"):
            return JSONResponse({"token": token, "order_id": "", "message": ""}, 201)
        message = await self._notifications.publish(self._complete(purchase, asked), asked)
        return JSONResponse({"token": token, "order_id": purchase.order_id, "message": message}, 201)

    async def act(self, request: Request) -> Response:
        """Do to a purchase what players and Google do: complete, cancel, refund, charge_back, part, keep, expire.

        `part` refunds `quantity` of several, `keep` refunds without revoking, `expire` is the end of the three days in
        which nobody acknowledged it. The body may have `deliver` (how many times the notification is sent; 1).
        """
        purchase = self._purchases.get(request.path_params["token"])
        if purchase is None:
            return JSONResponse({"error": "there is no such purchase"}, 404)
        asked = json.loads(await request.body() or b"{}")
        acts: dict[str, Callable[[Purchase, dict[str, Any]], dict[str, Any]]] = {
            "complete": self._complete,
            "cancel": self._cancel,
            "refund": lambda bought, _: self._give_back(bought, "OTHER", source=0, reason=1),
            "charge_back": lambda bought, _: self._give_back(bought, "CHARGEBACK", source=2, reason=7),
            "part": self._give_back_part,
            "keep": self._keep,
            "expire": self._expire,
        }
        name = request.path_params["act"]
        if name not in acts:
            return JSONResponse({"error": f"there is no {name!r}; there are {', '.join(acts)}"}, 400)
        return JSONResponse({"message": await self._notifications.publish(acts[name](purchase, asked), asked)}, 201)

    async def show(self, _request: Request) -> Response:
        """All purchases."""
        return JSONResponse(
            {"purchases": [{"token": bought.token, **bought.view()} for bought in self._purchases.values()]}
        )

    async def notify(self, request: Request) -> Response:
        """Publish any notification: {"content": {kind: {…}}, "package", "deliver", "hold"}."""
        asked = await request.json()
        return JSONResponse({"message": await self._notifications.publish(asked["content"], asked)}, 201)

    async def release(self, _request: Request) -> Response:
        """Publish what was held, the last one first."""
        return JSONResponse({"messages": await self._notifications.release()}, 201)

    async def permit(self, request: Request) -> Response:
        """Say whether the account may see orders: {"sees_orders": false}."""
        self._sees_orders = bool((await request.json())["sees_orders"])
        return Response(status_code=204)

    def _complete(self, purchase: Purchase, _asked: dict[str, Any]) -> dict[str, Any]:
        purchase.state, purchase.completed_at = "PURCHASED", time.time()
        return one_time(purchase, 1)

    def _cancel(self, purchase: Purchase, _asked: dict[str, Any]) -> dict[str, Any]:
        purchase.state = "CANCELLED"
        return one_time(purchase, 2)

    def _give_back(self, purchase: Purchase, reason_of_order: str, source: int, reason: int) -> dict[str, Any]:
        purchase.state, purchase.refunded, purchase.refund_reason = "CANCELLED", purchase.quantity, reason_of_order
        return self._void(purchase, source, reason)

    def _give_back_part(self, purchase: Purchase, asked: dict[str, Any]) -> dict[str, Any]:
        quantity = int(asked.get("quantity", 1))
        purchase.refunded = min(purchase.refunded + quantity, purchase.quantity)
        return self._void(purchase, 1, 0, quantity)

    def _keep(self, purchase: Purchase, _asked: dict[str, Any]) -> dict[str, Any]:
        purchase.refunded, purchase.refund_reason = purchase.quantity, "OTHER"
        return {}

    def _expire(self, purchase: Purchase, _asked: dict[str, Any]) -> dict[str, Any]:
        purchase.made_at -= THREE_DAYS
        return {} if purchase.is_acknowledged else self._give_back(purchase, "OTHER", source=2, reason=8)

    def _void(self, purchase: Purchase, source: int, reason: int, quantity: int = 0) -> dict[str, Any]:
        self._voided.append(voided_purchase(purchase, source, reason, quantity))
        return voided(purchase, quantity)

    def _delivered(self, request: Request, *, consumed: bool) -> Response:
        purchase = self._asked(request)
        if isinstance(purchase, Response):
            return purchase
        if purchase.product_id != request.path_params["product"]:
            return error(400, "invalid", "The product does not match the purchase token.")
        if purchase.state != "PURCHASED" or (consumed and purchase.is_consumed):
            return error(400, "productNotOwnedByUser", "The product purchase is not owned by the user.")
        purchase.is_acknowledged, purchase.is_consumed = True, purchase.is_consumed or consumed
        return Response(status_code=204)

    def _asked(self, request: Request) -> Purchase | Response:
        """The purchase that a request names by its token or its order, or why it is refused."""
        if refusal := self._refused(request):
            return refusal
        token, order = request.path_params.get("token"), request.path_params.get("order")
        purchases = (
            bought
            for bought in self._purchases.values()
            if token == bought.token or (order and order == bought.order_id)
        )
        missing = error(404, "purchaseTokenNotFound", "The purchase token was not found.")
        return next(purchases, None) or missing

    def _refused(self, request: Request) -> Response | None:
        if not self._account.admits(request.headers.get("authorization", "")):
            return error(401, "required", "Request had invalid authentication credentials.")
        if request.path_params["package"] != self._package:
            return error(404, "applicationNotFound", "No application was found for the given package name.")
        return None
