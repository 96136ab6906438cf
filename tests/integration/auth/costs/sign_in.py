"""Accounts that are opened, signed in to and out of, and a game server's token."""

import uuid
from functools import partial
from typing import Any

from functions.auth.operations.administration import operators
from shared.firestore import transaction
from tests.bench import in_process, players
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("auth-register", case="a new account", writes=7, rpcs=2, redis=1, publishes=1),
    Cost("auth-register", case="another", writes=7, rpcs=2, redis=1, publishes=1),
    Cost("auth-register", case="the address is taken", reads=1, writes=6, rpcs=2, redis=1),
    Cost("auth-login", case="right", reads=3, writes=4, rpcs=3, redis=1),
    Cost("auth-login", case="a wrong password", reads=3, writes=2, rpcs=3, redis=1),
    Cost("auth-login", case="no such account", reads=3, writes=2, rpcs=3, redis=1),
    Cost("auth-validate", case="the first request of a session", reads=1, rpcs=1, redis=2),
    Cost("auth-validate", case="a later one", redis=1),
    Cost("auth-refresh", case="a fresh token", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-refresh", case="the same, whose answer was lost", reads=2, rpcs=1, redis=1),
    Cost("auth-refresh", case="a spent token, which ends the session", reads=2, writes=2, rpcs=2, redis=2),
    Cost("auth-logout", case="the session has ended", redis=1),
    Cost("auth-logout", case="a live session", reads=1, writes=2, rpcs=2, redis=2),
    Cost("auth-get-jwks", case="always"),
    Cost("auth-server-token", case="a right key", reads=2, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Two accounts are opened, one of them signs in and out; a server trades its key."""
    await _accounts(journey)
    await _server(journey)


async def _accounts(journey: Journey) -> None:
    emails = []
    register = partial(Request, "POST", "/api/v1/auth/register")
    login = partial(Request, "POST", "/api/v1/auth/login")
    for case, name in (("a new account", "Ada"), ("another", "Bob")):
        emails.append(f"{uuid.uuid4()}@example.com")
        account = {"email": emails[-1], "password": players.PASSWORD, "display_name": name, "country": "FR"}
        await journey.call("auth-register", case, register(body=account), status=201)
    await journey.call("auth-register", "the address is taken", register(body=account), status=409)
    credentials = {"email": emails[0], "password": players.PASSWORD}
    signed_in = (await journey.call("auth-login", "right", login(body=credentials))).data
    wrong, unknown = credentials | {"password": "Wrong-1234"}, credentials | {"email": "nobody@example.com"}
    await journey.call("auth-login", "a wrong password", login(body=wrong), status=401)
    await journey.call("auth-login", "no such account", login(body=unknown), status=401)
    await _sessions(journey, signed_in)


async def _sessions(journey: Journey, signed_in: dict[str, Any]) -> None:
    validate = Request(path="/api/v1/auth/validate", token=signed_in["access_token"])
    await journey.call("auth-validate", "the first request of a session", validate)
    await journey.call("auth-validate", "a later one", validate)
    refresh = Request("POST", "/api/v1/auth/refresh", body={"refresh_token": signed_in["refresh_token"]})
    token = (await journey.call("auth-refresh", "a fresh token", refresh)).data["access_token"]
    again = (await journey.call("auth-refresh", "the same, whose answer was lost", refresh)).data["refresh_token"]
    await in_process.call("auth-refresh", Request("POST", "/api/v1/auth/refresh", body={"refresh_token": again}))
    logout = Request("POST", "/api/v1/auth/logout", token=token)
    await journey.call("auth-refresh", "a spent token, which ends the session", refresh, status=401)
    await journey.call("auth-logout", "the session has ended", logout, status=401)
    player = (await players.open_accounts(1))[0]
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=player.token))
    await journey.call("auth-logout", "a live session", Request("POST", "/api/v1/auth/logout", token=player.token))
    await journey.call("auth-get-jwks", "always", Request(path="/.well-known/jwks.json"))


async def _server(journey: Journey) -> None:
    async def make(tx: transaction.Transaction) -> str:
        return operators.create_server_key(tx, "costs")

    trade = Request("POST", "/api/v1/auth/server-token", body={"key": await transaction.run(make)})
    await journey.call("auth-server-token", "a right key", trade)
