"""Epic's store: tokens of the game's client, and what accounts bought (entitlements).

https://dev.epicgames.com/docs/web-api-ref/authentication and /docs/web-api-ref/ecom-web-apis.
"""

import base64
import binascii
import json
import secrets
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

DEPLOYMENT, SANDBOX = "deployment-ludus", "sandbox-ludus"
LIVES = 7200
"""Seconds that a token is good."""
MOST_AT_ONCE = 100
"""Entitlements that are redeemed in one call."""

PURCHASE = {"account_id": "", "item": "", "consumable": True, "sandbox": SANDBOX}
"""What a purchase is made from, all of it optional."""


class EpicStore:
    """Entitlements are kept in memory; what is done to one below /dev/ changes it.

    POST /dev/entitlements buys (`account_id`, `item`, `consumable`). POST /dev/entitlements/ID/ACT does something to
    one: `vanish` (no list has it any more, as after a refund), `revoke` (it is listed, and not active), `restore`,
    `redeem`. POST /dev/expire ends all tokens.
    """

    def __init__(self, credentials_file: Path) -> None:
        self._credentials = credentials_file
        self._tokens: dict[str, float] = {}
        self._entitlements: dict[str, dict[str, Any]] = {}
        self._redeemed: set[str] = set()
        self._vanished: set[str] = set()
        self.calls: dict[str, int] = {}

    def routes(self) -> list[Route]:
        """What is served below /epic."""
        identity = "/epic/ecom/v{version:int}/identities/{account_id}"
        return [
            Route("/epic/oauth/v2/token", self.give_token, methods=["POST"]),
            Route(f"{identity}/entitlements", self.list_entitlements),
            Route(f"{identity}/entitlements/redeem", self.redeem, methods=["PUT"]),
            Route("/dev/entitlements", self.show),
            Route("/dev/entitlements", self.buy, methods=["POST"]),
            Route("/dev/entitlements/{entitlement_id}/{act}", self.act, methods=["POST"]),
            Route("/dev/expire", self.expire, methods=["POST"]),
        ]

    async def give_token(self, request: Request) -> Response:
        """Give the game's client a token (RFC 6749, 4.4)."""
        self._count("token")
        if not self._is_client(request.headers.get("authorization", "")):
            return _error(401, "common.oauth.invalid_client", "Sorry the client credentials you are using are invalid")
        form = dict(parse_qsl((await request.body()).decode()))
        if form.get("grant_type") != "client_credentials":
            return _error(400, "common.oauth.unsupported_grant_type", "Unsupported grant type")
        if form.get("deployment_id") != DEPLOYMENT:
            return _error(400, "common.oauth.invalid_request", "deployment_id is missing or unknown")
        token = f"eg1~{secrets.token_urlsafe(48)}"
        self._tokens[token] = time.monotonic() + LIVES
        ends = datetime.fromtimestamp(time.time() + LIVES, UTC)
        answer = {"access_token": token, "token_type": "bearer", "expires_in": LIVES, "expires_at": _written(ends)}
        return JSONResponse({**answer, "client_id": self._client()["client_id"], "application_id": "fghi-ludus"})

    async def list_entitlements(self, request: Request) -> Response:
        """List what an account has in a sandbox; what is redeemed only where it is asked for."""
        self._count("entitlements")
        if refusal := self._unauthorized(request):
            return refusal
        if request.path_params["version"] != 4:  # noqa: PLR2004  the version that is served
            return _error(404, "common.not_found", "Sorry the resource you were trying to find could not be found.")
        query = request.query_params
        if not query.get("sandboxId"):
            return _error(400, "common.missing_parameter", "sandboxId is missing")
        with_redeemed = query.get("includeRedeemed") == "true"
        account, names = request.path_params["account_id"], query.getlist("entitlementName")
        listed = [
            entitlement
            for entitlement_id, entitlement in self._entitlements.items()
            if (entitlement["accountId"], entitlement["namespace"]) == (account, query["sandboxId"])
            and entitlement_id not in self._vanished
            and (with_redeemed or entitlement_id not in self._redeemed)
            and (not names or entitlement["entitlementName"] in names)
        ]
        return JSONResponse(listed)

    async def redeem(self, request: Request) -> Response:
        """Use entitlements up: all of them, or none where one is not there to be."""
        self._count("redeem")
        if refusal := self._unauthorized(request):
            return refusal
        try:
            asked = json.loads(await request.body())
            names, sandbox = list(asked["entitlementIds"]), asked["sandboxId"]
        except (ValueError, TypeError, KeyError):
            return _error(400, "common.json_mapping_error", "The body is not as documented")
        if not 0 < len(names) <= MOST_AT_ONCE or request.path_params["version"] != 3:  # noqa: PLR2004  the version
            return _error(400, "ecommerce.entitlement.redeem", f"1 to {MOST_AT_ONCE} entitlements are redeemed at once")
        owner = (request.path_params["account_id"], sandbox)
        for name in names:
            there = self._entitlements.get(name, {})
            if name in self._vanished or (there.get("accountId"), there.get("namespace")) != owner:
                return _error(404, "entitlement.entitlement_not_found", f"There is no entitlement {name}")
            if name in self._redeemed or not there["active"]:
                return _error(400, "entitlement.already_redeemed", f"{name} cannot be redeemed")
        for name in names:
            self._redeem(name)
        return Response(status_code=204)

    async def buy(self, request: Request) -> Response:
        """Buy an item for an account."""
        asked = {**PURCHASE, **json.loads(await request.body() or b"{}")}
        now, entitlement_id = _written(datetime.now(UTC)), uuid.uuid4().hex
        account, item = asked["account_id"] or uuid.uuid4().hex, asked["item"] or uuid.uuid4().hex
        self._entitlements[entitlement_id] = {
            "id": entitlement_id,
            "entitlementName": item,
            "namespace": asked["sandbox"],
            "catalogItemId": item,
            "accountId": account,
            "identityId": account,
            "entitlementType": "AUDIENCE",
            "grantDate": now,
            "consumable": asked["consumable"],
            "status": "ACTIVE",
            "active": True,
            "useCount": 0,
            "originalUseCount": 1,
            "platformType": "EPIC",
            "created": now,
            "updated": now,
            "groupEntitlement": False,
        }
        return JSONResponse(self._entitlements[entitlement_id], 201)

    async def act(self, request: Request) -> Response:
        """Do something to an entitlement."""
        name, act = request.path_params["entitlement_id"], request.path_params["act"]
        if name not in self._entitlements:
            return JSONResponse({"error": f"there is no entitlement {name}"}, 404)
        match act:
            case "vanish":
                self._vanished.add(name)
            case "revoke":
                self._set(name, status="REVOKED", active=False)
            case "restore":
                self._vanished.discard(name)
                self._set(name, status="ACTIVE", active=True)
            case "redeem":
                self._redeem(name)
            case _:
                return JSONResponse({"error": "acts are vanish, revoke, restore, redeem"}, 400)
        return JSONResponse(self._entitlements[name])

    async def show(self, _request: Request) -> Response:
        """All entitlements, which are redeemed, and how often each method was called."""
        entitlements = list(self._entitlements.values())
        return JSONResponse({"entitlements": entitlements, "redeemed": sorted(self._redeemed), "calls": self.calls})

    async def expire(self, _request: Request) -> Response:
        """End all tokens, as when Epic forgets them early."""
        self._tokens.clear()
        return JSONResponse({})

    def _redeem(self, name: str) -> None:
        self._redeemed.add(name)
        self._set(name, useCount=1)

    def _set(self, name: str, **fields: object) -> None:
        self._entitlements[name].update(fields, updated=_written(datetime.now(UTC)))

    def _count(self, method: str) -> None:
        self.calls[method] = self.calls.get(method, 0) + 1

    def _client(self) -> Mapping[str, str]:
        return dict(json.loads(self._credentials.read_text()))

    def _is_client(self, header: str) -> bool:
        try:
            shown = base64.b64decode(header.removeprefix("Basic "), validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return False
        client = self._client()
        return header.startswith("Basic ") and shown == f"{client['client_id']}:{client['client_secret']}"

    def _unauthorized(self, request: Request) -> Response | None:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if self._tokens.get(token, 0) > time.monotonic():
            return None
        return _error(401, "common.authentication.token_verification_failed", "Sorry we couldn't validate your token")


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _error(status: int, code: str, message: str) -> Response:
    fields = {"errorCode": f"errors.com.epicgames.{code}", "errorMessage": message, "messageVars": []}
    return JSONResponse({**fields, "numericErrorCode": 1000, "originatingService": "ludus", "intent": "prod"}, status)
