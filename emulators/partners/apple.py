"""The App Store: transactions of in-app purchases, their refunds, and signed notifications for whoever is to be told.

https://developer.apple.com/documentation/appstoreserverapi and /appstoreservernotifications. Production and sandbox are
two APIs, and know nothing of each other's transactions.
"""

import json
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.partners import apple_objects as objects
from emulators.partners.apple_signing import Signer, new_signer
from emulators.partners.apple_store import AppleStore, Sent, change

ENVIRONMENTS = {"production": "Production", "sandbox": "Sandbox"}
PAGE = 20
UNAUTHENTICATED = Response(status_code=401)
"""The App Store says no word of what is wrong with a token."""

ACTS = {
    "notify": "ONE_TIME_CHARGE",
    "refund": "REFUND",
    "prorate": "REFUND",
    "reverse": "REFUND_REVERSED",
    "decline": "REFUND_DECLINED",
    "ask": "CONSUMPTION_REQUEST",
    "revoke": "REVOKE",
}
"""What can happen to a transaction, and what the App Store tells of it."""


class Apple:
    """Transactions are kept in memory; what is done to one below /dev/ changes it and makes its notification."""

    def __init__(self, keys_file: Path, signer_file: Path, webhook: str) -> None:
        self._store = AppleStore(keys_file, signer_file, webhook)
        self._tests: dict[str, Sent] = {}

    def routes(self) -> list[Route]:
        """What is served below /apple."""
        api = "/{environment:str}/inApps"
        return [
            Route(f"{api}/v1/transactions/{{transaction_id}}", self.get_transaction),
            Route(f"{api}/v2/history/{{transaction_id}}", self.list_transactions),
            Route(f"{api}/v2/refund/lookup/{{transaction_id}}", self.list_refunds),
            Route(f"{api}/v2/transactions/consumption/{{transaction_id}}", self.take_consumption, methods=["PUT"]),
            Route(f"{api}/v1/notifications/history", self.list_notifications, methods=["POST"]),
            Route(f"{api}/v1/notifications/test", self.send_test, methods=["POST"]),
            Route(f"{api}/v1/notifications/test/{{token}}", self.get_test),
            Route("/dev/transactions", self.show_transactions),
            Route("/dev/transactions", self.buy, methods=["POST"]),
            Route("/dev/transactions/{transaction_id}/{act}", self.act, methods=["POST"]),
            Route("/dev/sign", self.sign, methods=["POST"]),
            Route("/dev/app", self.approve, methods=["PUT"]),
        ]

    async def get_transaction(self, request: Request) -> Response:
        """Get a transaction."""
        transaction = self._transaction_of(request)
        if isinstance(transaction, Response):
            return transaction
        return JSONResponse({"signedTransactionInfo": self._store.signed(transaction)})

    async def list_transactions(self, request: Request) -> Response:
        """Get the transactions of the customer of a transaction, by pages."""
        return self._history(request, lambda _transaction: True)

    async def list_refunds(self, request: Request) -> Response:
        """Get the refunded transactions of the customer of a transaction, by pages."""
        return self._history(request, lambda transaction: "revocationDate" in transaction)

    async def take_consumption(self, request: Request) -> Response:
        """Take what a game says of how much of a purchase was used."""
        transaction = self._transaction_of(request)
        if isinstance(transaction, Response):
            return transaction
        consented = (await request.json()).get("customerConsented")
        return Response(status_code=202) if consented else objects.error(400, 4000032, "Invalid customer consent.")

    async def list_notifications(self, request: Request) -> Response:
        """Get the notifications of a time, by pages; with `onlyFailures`, those that were not received."""
        if not self._store.knows(request):
            return UNAUTHENTICATED
        asked = await request.json()
        if asked["startDate"] >= asked["endDate"]:
            return objects.error(400, 4000013, "The start date is not before the end date.")
        environment = _environment(request)
        chosen = [sent for sent in self._store.sent if sent.is_asked_for(asked, environment)]
        start = int(request.query_params.get("paginationToken", "0"))
        page, more = chosen[start : start + PAGE], start + PAGE < len(chosen)
        history = [{"signedPayload": sent.signed, "sendAttempts": sent.attempts} for sent in page]
        token = {"paginationToken": str(start + PAGE)} if more else {}
        return JSONResponse({"notificationHistory": history, "hasMore": more, **token})

    async def send_test(self, request: Request) -> Response:
        """Have a TEST notification sent."""
        if not self._store.knows(request):
            return UNAUTHENTICATED
        if not self._store.webhook:
            return objects.error(404, 4040007, "No App Store Server Notification URL found.")
        token = f"{uuid.uuid4()}_{int(time.time())}"
        self._tests[token] = await self._store.notify("TEST", _environment(request))
        return JSONResponse({"testNotificationToken": token})

    async def get_test(self, request: Request) -> Response:
        """What became of a TEST notification."""
        if not self._store.knows(request):
            return UNAUTHENTICATED
        sent = self._tests.get(request.path_params["token"])
        if sent is None:
            return objects.error(404, 4040008, "Test notification not found.")
        return JSONResponse({"signedPayload": sent.signed, "sendAttempts": sent.attempts})

    async def show_transactions(self, _request: Request) -> Response:
        """All transactions."""
        return JSONResponse({"data": list(self._store.transactions.values())})

    async def buy(self, request: Request) -> Response:
        """Buy, as a player does in the store's window; the body is what a purchase is made from."""
        asked = json.loads(await request.body() or b"{}")
        if unknown := asked.keys() - objects.TRANSACTION.keys():
            return JSONResponse({"error": f"there is no {min(unknown)!r}"}, 400)
        transaction = objects.transaction({**objects.TRANSACTION, **asked}, self._store.app()[0])
        self._store.transactions[transaction["transactionId"]] = transaction
        bought = {"transaction_id": transaction["transactionId"], "signed": self._store.signed(transaction)}
        return JSONResponse(bought, 201)

    async def act(self, request: Request) -> Response:
        """Do to a transaction what players and Apple do: notify, refund, prorate, reverse, decline, ask, revoke.

        The body may have `percentage` (prorate; of 100), `deliver`, how many times the notification is sent (1; 0: it
        is lost), and `received`, where another sends it. Answers with the body that is sent.
        """
        transaction = self._store.transactions.get(request.path_params["transaction_id"])
        if transaction is None:
            return JSONResponse({"error": "there is no such transaction"}, 404)
        name = request.path_params["act"]
        if name not in ACTS:
            return JSONResponse({"error": f"there is no {name!r}; there are {', '.join(ACTS)}"}, 400)
        asked = json.loads(await request.body() or b"{}")
        change(transaction, name, float(asked.get("percentage", 50)))
        times = int(asked.get("deliver", 1))
        sent = await self._store.notify(ACTS[name], transaction["environment"], transaction, times)
        if asked.get("received"):
            sent.attempts.append({"attemptDate": objects.now(), "sendAttemptResult": "SUCCESS"})
        return JSONResponse({"body": json.dumps({"signedPayload": sent.signed})}, 201)

    async def sign(self, request: Request) -> Response:
        """Sign anything, well or as a forger would.

        {"notification", "payload", "signer", "certificates", "algorithm"}: a `payload` as it is, or in the place of
        `signedTransactionInfo` of a `notification` of a kind; `signer` is ours, a stranger or unmarked.
        """
        asked = await request.json()
        signer = self._signer_of(asked.get("signer", "ours"))
        options = {"certificates": asked.get("certificates", 3), "algorithm": asked.get("algorithm", "ES256")}
        signed = signer.sign(asked["payload"], **options)
        if kind := asked.get("notification"):
            environment = asked["payload"].get("environment", "Sandbox")
            signed = self._store.signer.sign(objects.notification(kind, environment, self._store.app(), signed))
        return JSONResponse({"signed": signed, "body": json.dumps({"signedPayload": signed})})

    async def approve(self, request: Request) -> Response:
        """Say whether App Review has approved the app: {"approved": false}."""
        self._store.is_approved = bool((await request.json())["approved"])
        return JSONResponse({"approved": self._store.is_approved})

    def _history(self, request: Request, is_listed: Callable[[dict[str, Any]], bool]) -> Response:
        transaction = self._transaction_of(request)
        if isinstance(transaction, Response):
            return transaction
        listed = [other for other in self._store.customer_of(transaction) if is_listed(other)]
        start = int(request.query_params.get("revision") or "0")
        page = [self._store.signed(other) for other in listed[start : start + PAGE]]
        bundle_id, app_apple_id = self._store.app()
        return JSONResponse(
            {
                "signedTransactions": page,
                "revision": str(start + len(page)),
                "hasMore": start + PAGE < len(listed),
                "bundleId": bundle_id,
                "appAppleId": app_apple_id,
                "environment": transaction["environment"],
            }
        )

    def _transaction_of(self, request: Request) -> dict[str, Any] | Response:
        if not self._store.knows(request):
            return UNAUTHENTICATED
        name = request.path_params["transaction_id"]
        if not name.isdecimal():
            return objects.error(400, 4000006, "Invalid transaction id.")
        transaction = self._store.transactions.get(name)
        if transaction is None or transaction["environment"] != _environment(request):
            return objects.error(404, 4040010, "Transaction id not found.")
        return transaction

    def _signer_of(self, name: str) -> Signer:
        return self._store.signer if name == "ours" else new_signer(marked=name != "unmarked")


def _environment(request: Request) -> str:
    return ENVIRONMENTS.get(request.path_params["environment"], "")
