"""Accounts, sessions, keys."""

import uuid
from datetime import UTC, datetime

from functions.auth.events import SessionsRevoked
from functions.auth.models.two_factor.challenges import Purpose
from functions.auth.operations.two_factor import new_challenges, two_factor
from functions.auth.store import accounts
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.authenticator import Authenticator
from tests.bench import in_process, players
from tests.bench.callers import credentials, get, open_to_all, player
from tests.bench.in_process import Request
from tests.bench.players import Player


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


async def _enrolled() -> tuple[Player, Authenticator]:
    """A player with a second factor."""
    account, secret = await player(), two_factor.new_secret()

    async def turn_on(tx: Transaction) -> None:
        user = await accounts.user(tx, account.id)
        assert user is not None
        two_factor.turn_on(tx, user, secret, last_step=0)

    await transaction.run(turn_on)
    return account, Authenticator(secret)


def _with_password(what: str, who: Player, **more: str) -> Request:
    body = {"password": players.PASSWORD} | more
    return Request("POST", f"/api/v1/auth/2fa/{what}", token=who.token, body=body)


async def _enable() -> Request:
    return _with_password("enable", await player())


async def _verify() -> Request:
    account, authenticator = await _enrolled()

    async def challenge(tx: Transaction) -> str:
        user = await accounts.user(tx, account.id)
        assert user is not None
        return new_challenges.open_challenge(tx, user, Purpose.LOGIN)

    body = {"challenge_token": await transaction.run(challenge), "code": authenticator.code()}
    return Request("POST", "/api/v1/auth/2fa/verify", body=body)


async def _disable() -> Request:
    account, authenticator = await _enrolled()
    return _with_password("disable", account, code=authenticator.code())


async def _renew() -> Request:
    account, authenticator = await _enrolled()
    return _with_password("recovery-codes", account, code=authenticator.code())


async def _revoke() -> Request:
    return Request("POST", "/api/v1/auth/revoke", token=(await player()).token, body={"which": "others"})


async def _end() -> Request:
    decided = SessionsRevoked(user_id=(await player()).id, because="banned", revoked_at=datetime.now(UTC))
    return in_process.push(decided)


REQUESTS = {
    "auth-disable-two-factor": _disable,
    "auth-enable-two-factor": _enable,
    "auth-end-sessions": _end,
    "auth-get-jwks": open_to_all("/.well-known/jwks.json"),
    "auth-list-sessions": get("/api/v1/auth/sessions"),
    "auth-login": _login,
    "auth-logout": _logout,
    "auth-refresh": _refresh,
    "auth-register": _register,
    "auth-renew-recovery-codes": _renew,
    "auth-revoke-sessions": _revoke,
    "auth-server-token": _server_token,
    "auth-validate": get("/api/v1/auth/validate"),
    "auth-verify-two-factor": _verify,
}
