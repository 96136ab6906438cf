"""Whatever staff asks for leaves an entry: in the commit of what it does, and before anything is answered."""

import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from functions.admin.operations import search
from functions.admin.operations.trails import SOURCES
from functions.admin.rules import sealing, verification
from functions.auth.api import accounts as auth
from functions.auth.api import personal_data
from functions.auth.store.accounts import USERS
from shared.declare import Http
from shared.errors import Unavailable
from shared.firestore import audit, transaction
from shared.firestore.audit import ACTIONS, StaffAction
from shared.firestore.transaction import Transaction
from shared.http.binding import signature_of
from shared.identity.callers import STAFF, Role
from shared.model import Model
from shared.settings import settings
from tests.accounts import PASSWORD, Account, Accounts
from tests.local_api import LocalApi, code_of, data_of, declared

FOR_STAFF = [
    declaration
    for declaration in declared().values()
    if isinstance(declaration.trigger, Http)
    and signature_of(declaration.function, declaration.trigger.path).admitted & STAFF
]


class Anything(Model):
    """A body that is as large as it likes."""

    name: str
    description: dict[str, Any]


STAFF_TRAIL = SOURCES["staff"].trail
WHY = {"reason": "Ticket 1234."}


@pytest.fixture(scope="module")
async def admin(api: LocalApi) -> Account:
    return await Accounts(api).staff(Role.ADMIN)


@pytest.fixture(autouse=True)
def unlimited(monkeypatch) -> None:
    """One account asks for all that staff can, however fast."""
    monkeypatch.setenv("RATE_GAME", "100000")
    settings.cache_clear()


async def entries_of(request_id: str) -> list[StaffAction]:
    return await ACTIONS.select(("request_id", "==", request_id), limit=10)


async def ask(api: LocalApi, name: str, account: Account, **options: Any) -> tuple[Any, list[StaffAction]]:
    request_id = uuid.uuid4().hex
    headers = {"x-request-id": request_id, "user-agent": "browser"} | options.pop("headers", {})
    answer = await api(name, token=account.token, headers=headers, **options)
    return answer, await entries_of(request_id)


@pytest.mark.parametrize("endpoint", FOR_STAFF, ids=lambda endpoint: endpoint.name)
async def test_no_endpoint_for_staff_is_without_an_entry(api, admin, endpoint):
    options = {} if endpoint.trigger.method == "GET" else {"json": {}}
    answer, (entry,) = await ask(api, endpoint.name, admin, **options)
    assert (entry.function, entry.actor_id, entry.method) == (endpoint.name, admin.id, endpoint.trigger.method)
    assert entry.outcome == (code_of(answer) or "done")
    assert set(signature_of(endpoint.function, endpoint.trigger.path).path) <= entry.target.keys()


@pytest.mark.parametrize("endpoint", FOR_STAFF, ids=lambda endpoint: endpoint.name)
def test_what_an_endpoint_for_staff_is_sent_is_no_secret_in_plain_text(endpoint):
    model = signature_of(endpoint.function, endpoint.trigger.path).model
    for name, field in (model.model_fields if model else {}).items():
        if any(word in name for word in ("password", "secret", "token", "code", "signature")):
            assert field.annotation is SecretStr, (endpoint.name, name)


async def test_an_entry_says_who_did_what_to_whom_from_where(api, accounts, admin):
    player = await accounts.player()
    ban = {"status": "banned", **WHY}
    answer, (entry,) = await ask(
        api, "auth-set-account-status", admin, json=ban, path_values={"user_id": player.id}, ip="203.0.113.9"
    )
    assert answer.is_success
    assert (entry.actor_id, entry.session_id, entry.roles) == (admin.id, admin.session_id, ("admin", "player"))
    assert (entry.target, json.loads(entry.body)) == ({"user_id": player.id}, ban)
    assert (entry.ip, entry.user_agent, entry.outcome) == ("203.0.113.9", "browser", "done")
    assert (entry.expire_at - entry.at).days == 400


async def test_an_entry_is_in_the_commit_of_its_cause(api, accounts, admin, monkeypatch):
    """A commit that fails leaves neither the change nor an entry that it was done."""
    player = await accounts.player()
    real, attempts = transaction.commit, []

    async def first_fails(writes: Any, conflicts: Any) -> None:
        attempts.append(set(writes))
        if len(attempts) == 1:
            raise Unavailable
        await real(writes, conflicts)

    monkeypatch.setattr(transaction, "commit", first_fails)
    body = {"status": "banned", **WHY}
    answer, (entry,) = await ask(api, "auth-set-account-status", admin, json=body, path_values={"user_id": player.id})
    assert (code_of(answer), entry.outcome) == ("UNAVAILABLE", "UNAVAILABLE")
    assert {path.partition("/")[0] for path in attempts[0]} >= {USERS.name, ACTIONS.name}
    user = await USERS.get(player.id)
    assert user is not None
    assert user.status == "active"


async def test_nothing_is_read_that_cannot_be_written_down(api, accounts, admin, monkeypatch):
    player = await accounts.player()

    async def fails(*_: Any) -> None:
        raise Unavailable

    monkeypatch.setattr(transaction, "commit", fails)
    answer = await api("auth-get-account", token=admin.token, path_values={"user_id": player.id})
    assert (answer.status_code, code_of(answer)) == (503, "UNAVAILABLE")
    assert player.email not in answer.text


async def test_what_a_query_says_of_a_person_goes_with_an_erasure_and_stays_sealed(api, accounts, admin):
    """The ids stay: the name that was looked for is under the salt with the rest that is personal."""
    player = await accounts.player(f"Ada {uuid.uuid4().hex[:12]}")
    await transaction.run(lambda tx: search.follow(tx, player.id))
    answer, (entry,) = await ask(api, "admin-list-players", admin, params={"name": player.display_name})
    assert data_of(answer)["items"]
    assert (entry.target, entry.query) == ({}, {"name": player.display_name})
    assert entry.about == (player.id,)
    sealed = sealing.sealed(STAFF_TRAIL, await stored(entry))
    await personal_data.erase_player(player.id)
    after = await stored(entry)
    assert after["query"] == {}
    assert player.display_name not in str(after)
    now = datetime.now(UTC)
    assert verification.standing(STAFF_TRAIL, sealed, after, now) is verification.Standing.ERASED
    moved = after | {"about": ["nobody"]}
    assert verification.standing(STAFF_TRAIL, sealed, moved, now) is verification.Standing.CHANGED


async def stored(entry: StaffAction) -> dict[str, Any]:
    return (await ACTIONS.stored_by_id([entry.action_id]))[entry.action_id]


async def test_a_repetition_is_told_from_its_cause(api, accounts, admin):
    player = await accounts.player()
    values = {"path_values": {"player_id": player.id}, "headers": {"idempotency-key": uuid.uuid4().hex}}
    credit = {"currency": "coins", "amount": 5, "reason": "Ticket 1234.", "fact": uuid.uuid4().hex}
    outcomes = []
    for _ in range(2):
        answer, (entry,) = await ask(api, "commerce-credit-wallet", admin, json=credit, **values)
        assert data_of(answer)
        outcomes.append(entry.outcome)
    assert outcomes == ["done", "replayed"]


async def test_staff_that_is_turned_away_is_written_down_and_players_cost_nothing(api, accounts):
    support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
    answer, (entry,) = await ask(api, "auth-set-account-roles", support, json={"roles": [], **WHY})
    assert (answer.status_code, entry.outcome, entry.body) == (403, "FORBIDDEN", "")
    answer, entries = await ask(api, "auth-set-account-roles", player, json={"roles": [], **WHY})
    assert (answer.status_code, entries) == (403, [])


async def test_staff_that_is_turned_away_again_and_again_meets_the_limit(api, accounts, monkeypatch):
    monkeypatch.setenv("RATE_GAME", "3")
    settings.cache_clear()
    support = await accounts.staff(Role.SUPPORT)
    answers = [await ask(api, "auth-set-account-roles", support, json={"roles": [], **WHY}) for _ in range(5)]
    assert [answer.status_code for answer, _ in answers] == [403, 403, 403, 429, 429]
    assert [len(entries) for _, entries in answers] == [1, 1, 1, 0, 0]


async def test_an_entry_is_written_once_though_more_is_committed(api, accounts, admin):
    """A ban ends the sessions in commits of its own."""
    player = await accounts.player()
    await accounts.sign_in(player)
    answer, entries = await ask(
        api,
        "auth-set-account-status",
        admin,
        json={"status": "banned", **WHY},
        path_values={"user_id": player.id},
    )
    assert (answer.status_code, len(entries)) == (200, 1)


async def test_nobody_else_s_commit_takes_an_entry_with_it(accounts):
    before = await ACTIONS.count()
    player = await accounts.player()

    async def touch(tx: Transaction) -> None:
        user = await tx.get(USERS, player.id)
        assert user is not None
        tx.put(USERS, player.id, user, overwrite=True)

    await transaction.run(touch)
    assert await ACTIONS.count() == before


class Inner(Model):
    code: SecretStr
    name: str = ""


class Body(Model):
    password: SecretStr
    names: tuple[str, ...]
    inner: Inner
    left_out: int = 3


def test_secrets_long_texts_and_long_lists_are_not_kept():
    body = Body(password="hunter2", names=["x" * 900] * 50, inner=Inner(code="123456", name="ada"))
    small = Body(password="hunter2", names=["x" * 900] * 3, inner=Inner(code="123456", name="ada"))
    assert json.loads(audit.kept(small)) == {"names": ["x" * 200] * 3, "inner": {"name": "ada"}}
    assert len(audit.kept(body)) <= 4000


async def test_what_staff_reads_of_a_player_is_written_down_where_players_read_their_own(api, accounts, admin):
    """An endpoint of players and game servers that lets staff see others' is one for staff, then."""
    player, newcomer = await accounts.player(), await accounts.player()
    for name in ("battlepass-get-progress", "battlepass-get-rewards", "battlepass-list-history"):
        answer, (entry,) = await ask(api, name, admin, path_values={"player_id": player.id})
        assert (entry.actor_id, entry.target["player_id"]) == (admin.id, player.id)
        assert entry.outcome == (code_of(answer) or "done")
        assert entry.outcome != "FORBIDDEN"
        _, entries = await ask(api, name, admin, path_values={"player_id": admin.id})
        assert entries == []
        _, entries = await ask(api, name, newcomer, path_values={"player_id": player.id})
        assert entries == []


async def test_staff_without_its_factor_leaves_an_entry_there_too(api, accounts):
    player, support = await accounts.player(), await accounts.player()
    await transaction.run(lambda tx: auth.grant_roles(tx, support.id, (Role.PLAYER, Role.SUPPORT)))
    signed_in = data_of(await api("auth-login", json={"email": support.email, "password": PASSWORD}))
    withheld = Account(support.id, signed_in["access_token"])
    answer, (entry,) = await ask(api, "battlepass-get-progress", withheld, path_values={"player_id": player.id})
    assert (code_of(answer), entry.outcome) == ("FORBIDDEN", "FORBIDDEN")


async def test_a_commit_of_which_nobody_knows_is_told_once_and_at_once(api, accounts, admin, monkeypatch):
    """It may have happened, with its entry: how it ended for who asked is an entry of its own."""
    player = await accounts.player()
    real, attempts = transaction.commit, []

    async def answers_once_too_late(writes: Any, conflicts: Any) -> None:
        attempts.append(set(writes))
        await real(writes, conflicts)
        if len(attempts) == 1:
            raise Unavailable

    monkeypatch.setattr(transaction, "commit", answers_once_too_late)
    body = {"status": "banned", **WHY}
    answer, entries = await ask(api, "auth-set-account-status", admin, json=body, path_values={"user_id": player.id})
    assert code_of(answer) == "UNAVAILABLE"
    assert sorted(entry.outcome for entry in entries) == ["UNAVAILABLE", "done"]
    assert len(attempts) == 2


@pytest.mark.parametrize("times", [1, 30, 1000])
def test_what_is_kept_of_a_body_is_json_however_large_it_was(times):
    names = [f"{number:0300}" for number in range(times)]
    body = Anything(name="N" * 300, description={name: dict.fromkeys(names[:20], names) for name in names[:50]})
    kept = audit.kept(body)
    assert len(kept) <= audit.LONGEST_BODY
    assert "name" in json.loads(kept)
    if times == 1:
        assert json.loads(kept)["name"] == "N" * audit.LONGEST_TEXT
