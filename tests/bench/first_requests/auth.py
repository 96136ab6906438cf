"""Accounts, sessions, keys."""

import uuid

from tests.bench import players
from tests.bench.first_requests.callers import credentials, get, open_to_all, player
from tests.bench.in_process import Request


async def _register() -> Request:
    account = {"email": f"{uuid.uuid4()}@example.com", "password": players.PASSWORD, "display_name": "Ada"}
    return Request("POST", "/api/v1/auth/register", body=account)


async def _login() -> Request:
    return Request("POST", "/api/v1/auth/login", body=credentials(await player()))


async def _refresh() -> Request:
    return Request("POST", "/api/v1/auth/refresh", body={"refresh_token": (await player()).refresh_token})


async def _logout() -> Request:
    return Request("POST", "/api/v1/auth/logout", token=(await player()).token)


async def _server_token() -> Request:
    return Request("POST", "/api/v1/auth/server-token", body={"key": await players.open_server_key()})


REQUESTS = {
    "auth-get-jwks": open_to_all("/.well-known/jwks.json"),
    "auth-login": _login,
    "auth-logout": _logout,
    "auth-refresh": _refresh,
    "auth-register": _register,
    "auth-server-token": _server_token,
    "auth-validate": get("/api/v1/auth/validate"),
}

CHECK_PASSWORDS = ("auth-login",)
