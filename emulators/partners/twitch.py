"""Twitch: OAuth pages and tokens, drop entitlements, and EventSub, which signs what it sends.

https://dev.twitch.tv/docs/authentication, /docs/api/reference (drops entitlements, EventSub) and
/docs/eventsub/handling-webhook-events.
"""

import json
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from emulators.partners.twitch_entitlements import TwitchEntitlements
from emulators.partners.twitch_eventsub import TwitchEventSub

EXPIRES_IN = 14124

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Twitch</title>
<h1>Authorize the game</h1>
<form action="authorize" method="get">{fields}
<p>User id <input name="user_id" value="25009227"> name <input name="login" value="cool_user">
<button name="answer" value="yes">Authorize</button> <button name="answer" value="no">Cancel</button></form>
</html>
"""


class Twitch:
    """Users are whoever is named; codes count once, and tokens live until they are revoked or expired."""

    def __init__(self, keys_file: Path, redirect: str, callback: str) -> None:
        self._keys, self._redirect = keys_file, redirect
        self._codes: dict[str, dict[str, str]] = {}
        self._tokens: dict[str, dict[str, Any]] = {}
        self._refreshes: dict[str, dict[str, str]] = {}
        self._eventsub = TwitchEventSub(keys_file, callback, self._holder)
        self._entitlements = TwitchEntitlements(keys_file, self._holder, self._eventsub)

    def routes(self) -> list[Route]:
        """What is served below /twitch."""
        return [
            Route("/oauth2/authorize", self.authorize),
            Route("/oauth2/token", self.token, methods=["POST"]),
            Route("/oauth2/validate", self.validate),
            Route("/oauth2/revoke", self.revoke, methods=["POST"]),
            *self._entitlements.routes(),
            *self._eventsub.routes(),
            Route("/dev/codes", self.make_code, methods=["POST"]),
            Route("/dev/tokens", self.show_tokens),
            Route("/dev/tokens", self.expire_tokens, methods=["DELETE"]),
        ]

    async def authorize(self, request: Request) -> Response:
        """The page on which a user agrees; `answer` and the user come from its form."""
        given = request.query_params
        if given.get("client_id") != self._own("client_id") or given.get("redirect_uri") != self._redirect:
            return JSONResponse({"status": 400, "message": "Parameter redirect_uri does not match registered URI"}, 400)
        if given.get("response_type") != "code" or not given.get("state"):
            return JSONResponse({"status": 400, "message": "missing response_type or state"}, 400)
        if "answer" not in given:
            kept = "".join(f'<input type="hidden" name="{name}" value="{value}">' for name, value in given.items())
            return HTMLResponse(_PAGE.format(fields=kept))
        answer = {"error": "access_denied", "error_description": "The user denied you access"}
        if given["answer"] == "yes":
            answer = {"code": self._new_code(given["user_id"], given["login"]), "scope": given.get("scope", "")}
        return RedirectResponse(f"{self._redirect}?{urlencode({**answer, 'state': given['state']})}", 302)

    async def token(self, request: Request) -> Response:
        """Exchange a code, once; refresh a token, which gives another refresh token; or make an app token."""
        form = dict(parse_qsl((await request.body()).decode()))
        if form.get("client_id") != self._own("client_id"):
            return _failure(400, "invalid client")
        if form.get("client_secret") != self._own("client_secret"):
            return _failure(403, "invalid client secret")
        return self._granted(form)

    def _granted(self, form: dict[str, str]) -> Response:
        match form.get("grant_type"):
            case "client_credentials":
                return JSONResponse(self._made({}, refreshable=False))
            case "authorization_code":
                user = self._codes.pop(form.get("code", ""), None)
                user = user if form.get("redirect_uri") == self._redirect else None
                return JSONResponse(self._made(user, refreshable=True)) if user else _failure(400, "Invalid code")
            case "refresh_token":
                user = self._refreshes.pop(form.get("refresh_token", ""), None)
                return JSONResponse(self._made(user, refreshable=True)) if user else _failure(400, "Invalid token")
        return _failure(400, "invalid grant type")

    async def validate(self, request: Request) -> Response:
        """Say whose token it is."""
        token = request.headers.get("authorization", "").removeprefix("OAuth ")
        holder = self._tokens.get(token)
        if holder is None:
            return _failure(401, "invalid access token")
        client = {"client_id": self._own("client_id"), "scopes": None, "expires_in": EXPIRES_IN}
        return JSONResponse(client | holder)

    async def revoke(self, request: Request) -> Response:
        """Revoke an access token."""
        form = dict(parse_qsl((await request.body()).decode()))
        if form.get("client_id") != self._own("client_id"):
            return _failure(404, "client does not exist")
        if self._tokens.pop(form.get("token", ""), None) is None:
            return _failure(400, "Invalid token")
        return Response(status_code=200)

    async def make_code(self, request: Request) -> Response:
        """Make a code, as if a user had agreed; the body is {"user_id", "login"}."""
        asked = json.loads(await request.body() or b"{}")
        user_id = asked.get("user_id") or str(secrets.randbelow(10**9) + 10**9)
        login = asked.get("login") or f"user_{user_id}"
        return JSONResponse({"code": self._new_code(user_id, login), "user_id": user_id, "login": login}, 201)

    async def show_tokens(self, _request: Request) -> Response:
        """The users whose tokens count now."""
        return JSONResponse({"user_ids": [each["user_id"] for each in self._tokens.values() if each]})

    async def expire_tokens(self, request: Request) -> Response:
        """Let the access tokens of `?user_id=` expire, or of the apps without it; refresh tokens stay."""
        user_id = request.query_params.get("user_id")
        self._tokens = {token: user for token, user in self._tokens.items() if user.get("user_id") != user_id}
        return Response(status_code=204)

    def _new_code(self, user_id: str, login: str) -> str:
        code = secrets.token_hex(15)
        self._codes[code] = {"user_id": user_id, "login": login}
        return code

    def _made(self, user: dict[str, str], *, refreshable: bool) -> dict[str, Any]:
        token = secrets.token_hex(15)
        self._tokens[token] = user
        answer: dict[str, Any] = {"access_token": token, "expires_in": EXPIRES_IN, "token_type": "bearer"}
        if refreshable:
            answer |= {"refresh_token": secrets.token_hex(25), "scope": []}
            self._refreshes[answer["refresh_token"]] = user
        return answer

    def _holder(self, request: Request) -> dict[str, Any] | None:
        """Whose token a request of Helix shows: an app's is {}; None: it shows none of this client's."""
        if request.headers.get("client-id") != self._own("client_id"):
            return None
        return self._tokens.get(request.headers.get("authorization", "").removeprefix("Bearer "))

    def _own(self, name: str) -> str:
        return str(json.loads(self._keys.read_text())[name])


def _failure(status: int, message: str) -> Response:
    return JSONResponse({"status": status, "message": message}, status)
