"""A game server's key opens what it is for, as long as it is to, and nothing else."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest

from functions.auth.models.game_servers.server_keys import ServerKey
from functions.auth.store.server_keys import SERVER_KEYS
from shared.declare import Http
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.binding import signature_of
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS
from shared.scopes import Scope
from tests.accounts import Account
from tests.local_api import LocalApi, code_of, data_of, declared

FOR_SERVERS = {
    declaration.name: declaration.trigger.scope
    for declaration in declared().values()
    if isinstance(declaration.trigger, Http)
    and Role.SERVER in signature_of(declaration.function, declaration.trigger.path).admitted
}


@pytest.fixture(scope="module")
async def admin(api: LocalApi) -> Account:
    from tests.accounts import Accounts

    return await Accounts(api).staff(Role.ADMIN)


async def make(api: LocalApi, admin: Account, *scopes: str, **more: Any) -> Any:
    body = {"name": "eu-west", "scopes": scopes or [scope.value for scope in Scope], **more}
    return data_of(await api("auth-create-server-key", token=admin.token, json=body))


async def act(api: LocalApi, verb: str, admin: Account, key: Any, **body: Any) -> Any:
    values = {"key_id": key["key_id"]}
    return data_of(await api(f"auth-{verb}-server-key", token=admin.token, json=body, path_values=values))


async def trade(api: LocalApi, key: str) -> Any:
    return await api("auth-server-token", json={"key": key})


async def token_of(api: LocalApi, key: str) -> str:
    return str(data_of(await trade(api, key))["access_token"])


async def outcome(api: LocalApi, token: str, name: str = "matches-report-match") -> str:
    """What comes of an empty request: INVALID_REQUEST for one that is let in."""
    options = {} if declared()[name].trigger.method == "GET" else {"json": {}}  # type: ignore[union-attr]
    return code_of(await api(name, token=token, **options))


async def changed(key_id: str, **changes: Any) -> None:
    async def change(tx: Transaction) -> None:
        key = await tx.get(SERVER_KEYS, key_id)
        assert key is not None
        tx.put(SERVER_KEYS, key_id, key.model_copy(update=changes), overwrite=True)

    await transaction.run(change)


def test_each_scope_opens_something():
    assert set(FOR_SERVERS.values()) == set(Scope)


def test_a_key_that_was_made_for_a_scope_that_opened_nothing_is_good_for_its_others():
    stored = {"key_id": "k", "name": "old", "secret_digest": "", "created_at": datetime.now(UTC)}
    assert ServerKey.model_validate(stored | {"scopes": ["matches", "commerce"]}).scopes == (Scope.MATCHES,)
    assert ServerKey.model_validate_json(ServerKey.model_validate(stored).model_dump_json()).scopes


@pytest.mark.parametrize("name", FOR_SERVERS)
async def test_a_key_without_the_scope_is_refused_at_every_endpoint(api, admin, name):
    others = [scope.value for scope in Scope if scope is not FOR_SERVERS[name]]
    without, with_it = await make(api, admin, *others), await make(api, admin, FOR_SERVERS[name].value)
    assert await outcome(api, await token_of(api, without["key"]), name) == "SCOPE_MISSING"
    assert await outcome(api, await token_of(api, with_it["key"]), name) not in {"SCOPE_MISSING", "FORBIDDEN"}


async def test_a_key_is_shown_once_and_no_answer_with_it_is_kept(api, admin):
    key = await make(api, admin, "matches", "xp")
    assert key["scopes"] == ["matches", "xp"]
    stored = await SERVER_KEYS.get(key["key_id"])
    assert stored is not None
    assert key["key"].partition(".")[2] not in stored.model_dump_json()
    listed = await api("auth-list-server-keys", token=admin.token, params={"limit": 100})
    assert key["key_id"] in {entry["key_id"] for entry in data_of(listed)["items"]}
    assert "lsk_" not in listed.text
    again = [
        await api(
            "auth-create-server-key",
            token=admin.token,
            json={"name": "a", "scopes": ["xp"]},
            headers={"idempotency-key": "the-same"},
        )
        for _ in range(2)
    ]
    assert len({data_of(answer)["key"] for answer in again}) == 2


async def test_a_revoked_key_and_what_was_traded_for_it_open_nothing(api, admin):
    key = await make(api, admin)
    token = await token_of(api, key["key"])
    assert await outcome(api, token) == "INVALID_REQUEST"
    assert (await act(api, "revoke", admin, key, reason="It leaked."))["revoked_at"]
    assert await outcome(api, token) == "UNAUTHENTICATED"
    assert code_of(await trade(api, key["key"])) == "UNAUTHENTICATED"
    assert (await act(api, "revoke", admin, key, reason="It leaked."))["revoked_at"]
    values = {"key_id": key["key_id"]}
    body = {"keep_old_seconds": 60}
    refused = await api("auth-rotate-server-key", token=admin.token, json=body, path_values=values)
    assert code_of(refused) == "SERVER_KEY_EXPIRED"


async def test_both_secrets_count_while_the_old_one_is_kept(api, admin):
    key = await make(api, admin)
    before = await token_of(api, key["key"])
    turned = await act(api, "rotate", admin, key, keep_old_seconds=600)
    assert (turned["key_id"], turned["key"]) != (key["key_id"], key["key"])
    assert turned["previous_until"]
    for secret in (key["key"], turned["key"]):
        assert await outcome(api, await token_of(api, secret)) == "INVALID_REQUEST"
    assert await outcome(api, before) == "INVALID_REQUEST"
    assert data_of(await trade(api, key["key"]))["expires_in"] <= 600
    old = await SESSIONS.get(key["key_id"])
    assert old is not None
    assert old.expires_at.isoformat() == datetime.fromisoformat(turned["previous_until"]).isoformat()


async def test_an_old_secret_ends_when_its_time_is_over(api, admin):
    key = await make(api, admin)
    await act(api, "rotate", admin, key, keep_old_seconds=600)
    await changed(key["key_id"], previous_until=datetime.now(UTC) - timedelta(seconds=1))
    assert code_of(await trade(api, key["key"])) == "UNAUTHENTICATED"


async def test_a_rotation_that_keeps_nothing_ends_the_old_secret_at_once(api, admin):
    key = await make(api, admin)
    token = await token_of(api, key["key"])
    turned = await act(api, "rotate", admin, key, keep_old_seconds=0)
    assert await outcome(api, token) == "UNAUTHENTICATED"
    assert code_of(await trade(api, key["key"])) == "UNAUTHENTICATED"
    assert await outcome(api, await token_of(api, turned["key"])) == "INVALID_REQUEST"


async def test_a_second_rotation_ends_the_secret_before_the_last(api, admin):
    key = await make(api, admin)
    first = await token_of(api, key["key"])
    second = await act(api, "rotate", admin, key, keep_old_seconds=600)
    await act(api, "rotate", admin, key, keep_old_seconds=600)
    assert await outcome(api, first) == "UNAUTHENTICATED"
    assert code_of(await trade(api, key["key"])) == "UNAUTHENTICATED"
    assert await outcome(api, await token_of(api, second["key"])) == "INVALID_REQUEST"


async def test_of_two_rotations_at_once_every_secret_that_was_shown_is_the_last_or_kept(api, admin):
    key = await make(api, admin)
    turned = await asyncio.gather(*(act(api, "rotate", admin, key, keep_old_seconds=600) for _ in range(2)))
    answers = [await trade(api, rotation["key"]) for rotation in turned]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert code_of(await trade(api, key["key"])) == "UNAUTHENTICATED"


async def test_a_key_ends_when_it_is_to(api, admin):
    ends = datetime.now(UTC) + timedelta(minutes=5)
    key = await make(api, admin, expires_at=ends.isoformat())
    answer = data_of(await trade(api, key["key"]))
    assert answer["expires_in"] <= 300
    claims = jwt.decode(answer["access_token"], options={"verify_signature": False})
    assert claims["exp"] <= ends.timestamp()
    await changed(key["key_id"], expires_at=datetime.now(UTC) - timedelta(seconds=1))
    assert code_of(await trade(api, key["key"])) == "UNAUTHENTICATED"
    past = {"name": "a", "scopes": ["xp"], "expires_at": (datetime.now(UTC) - timedelta(days=1)).isoformat()}
    assert code_of(await api("auth-create-server-key", token=admin.token, json=past)) == "END_IN_PAST"


async def test_the_last_use_is_known_to_ten_minutes(api, admin):
    key = await make(api, admin)
    assert key["last_used_at"] is None
    await asyncio.gather(*(trade(api, key["key"]) for _ in range(10)))
    stored = await SERVER_KEYS.get(key["key_id"])
    assert stored is not None
    assert stored.last_used_at is not None
    await trade(api, key["key"])
    assert await SERVER_KEYS.get(key["key_id"]) == stored


async def test_a_key_of_before_there_were_scopes_has_those_that_servers_needed_then(api, admin):
    key = await make(api, admin)
    new_fields = {name: field.default for name, field in ServerKey.model_fields.items() if not field.is_required()}
    await changed(key["key_id"], **new_fields)
    answer = data_of(await trade(api, key["key"]))
    assert answer["scopes"] == ["matches", "xp"]
    assert await outcome(api, answer["access_token"]) == "INVALID_REQUEST"
    await act(api, "revoke", admin, key, reason="It leaked.")
    assert await outcome(api, answer["access_token"]) == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    "key", ["lsk_" + "0" * 32 + "." + "a" * 43, "lsk_..", "", "lsk_" + "0" * 32 + "." + "a" * 19, "x" * 256]
)
async def test_what_is_no_key_is_refused_alike(api, key):
    answer = await trade(api, key)
    assert answer.status_code == 401


@pytest.mark.parametrize("body", [{}, {"key": None}, {"key": "lsk_1.x", "oidc_token": "a.b.c"}])
async def test_one_proof_is_shown(api, body):
    assert code_of(await api("auth-server-token", json=body)) == "INVALID_REQUEST"
