"""Every endpoint for every role: who is admitted is never turned away for it, and everybody else always is."""

from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from shared.declare import Declaration, Http
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.binding import signature_of
from shared.identity import sessions
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS
from tests.accounts import Account, Accounts
from tests.local_api import LocalApi, code_of, declared
from tests.together import by_owner, together

ENDPOINTS = [declaration for declaration in declared().values() if isinstance(declaration.trigger, Http)]
BY_SERVICE = by_owner(ENDPOINTS, lambda endpoint: endpoint.service)
ANYBODY = [None, *Role]
ENDS_ALL_SESSIONS = {"privacy-request-erasure"}
REFUSALS = {"UNAUTHENTICATED", "FORBIDDEN"}


async def caller(accounts: Accounts, role: Role) -> Account:
    if role is Role.PLAYER:
        return await accounts.player()
    if role is Role.SERVER:
        return await accounts.server()
    return await accounts.staff(role)


@pytest.fixture(scope="session")
async def callers(api: LocalApi) -> dict[Role, Account]:
    accounts = Accounts(api)
    return {role: await caller(accounts, role) for role in Role}


async def call_as(api: LocalApi, endpoint: Declaration, token: str, caller_id: str = "") -> tuple[int, str]:
    """An empty request about the caller: what counts is whether its caller is turned away."""
    options: dict[str, Any] = {"path_values": {"player_id": caller_id}} if caller_id else {}
    options |= {} if endpoint.trigger.method == "GET" else {"json": {}}
    answer = await api(endpoint.name, token=token, **options)
    return answer.status_code, code_of(answer)


@pytest.mark.parametrize("role", ANYBODY, ids=lambda role: role or "anonymous")
@pytest.mark.parametrize("service", BY_SERVICE)
async def test_roles(api, accounts, callers, service, role):
    with together() as about:
        for endpoint in BY_SERVICE[service]:
            with about(endpoint.name):
                await _admits_or_refuses(api, accounts, callers, endpoint, role)


async def _admits_or_refuses(
    api: LocalApi, accounts: Accounts, callers: dict[Role, Account], endpoint: Declaration, role: Role | None
) -> None:
    token = ""
    caller_id = ""
    if role is not None:
        account = callers[role]
        if endpoint.name in ENDS_ALL_SESSIONS and role is Role.PLAYER:
            account = await accounts.player()
        elif endpoint.service == "auth" and role is not Role.SERVER:
            account = await accounts.sign_in(account)
        caller_id, token = account.id, account.token
    status, code = await call_as(api, endpoint, token, caller_id)
    signature = signature_of(endpoint.function, endpoint.trigger.path)
    if signature.role is None:
        own_errors = {error.code for error in endpoint.trigger.errors}
        assert code not in REFUSALS - own_errors, (status, code)
    elif role is None and signature.optional:
        assert status != 403, "it does without a caller"
    elif role is None:
        assert (status, code) == (401, "UNAUTHENTICATED")
    elif _has(role) & signature.admitted:
        assert status not in {401, 403}, (status, code)
        assert code not in REFUSALS
    else:
        assert (status, code) == (403, "FORBIDDEN")


def _has(role: Role) -> set[Role]:
    """The roles of a caller: staff are players, too."""
    return {role} if role is Role.SERVER else {Role.PLAYER, role}


@pytest.mark.parametrize("service", BY_SERVICE)
async def test_a_session_that_has_ended_opens_nothing(api, accounts, service):
    ended: dict[Role, str] = {}
    with together() as about:
        for endpoint in BY_SERVICE[service]:
            signature = signature_of(endpoint.function, endpoint.trigger.path)
            asked = signature.role
            if asked is None or signature.optional:
                continue
            with about(endpoint.name):
                if asked not in ended or service == "auth":  # which lets an account call ten times a minute
                    ended[asked] = await _token_of_ended_session(api, accounts, asked)
                assert await call_as(api, endpoint, ended[asked]) == (401, "UNAUTHENTICATED")


async def _token_of_ended_session(api: LocalApi, accounts: Accounts, role: Role) -> str:
    account = await caller(accounts, role)
    if role is Role.SERVER:
        await _revoke(account)
    else:
        assert (await api("auth-logout", token=account.token)).is_success
    return account.token


async def _revoke(server: Account) -> None:
    async def end(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, server.session_id)
        assert session is not None
        sessions.end(tx, session, "test")

    await transaction.run(end)


async def test_a_token_of_another_server_opens_nothing(api, accounts):
    """Signed by nobody we know, and otherwise perfect."""
    player = await accounts.player()
    claims = jwt.decode(player.token, options={"verify_signature": False})
    header = jwt.get_unverified_header(player.token)
    stranger = rsa.generate_private_key(65537, 2048)
    forged = jwt.encode(claims | {"roles": ["admin"]}, stranger, "RS256", headers={"kid": header["kid"]})
    for endpoint in ENDPOINTS:
        signature = signature_of(endpoint.function, endpoint.trigger.path)
        if signature.role is not None and not signature.optional:
            assert await call_as(api, endpoint, forged) == (401, "UNAUTHENTICATED")
