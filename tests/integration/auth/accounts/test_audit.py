"""What happened to an account: written down once, read by its owner and by admins, changed by nobody."""

import ast
from pathlib import Path

import pytest

from functions.auth.api import accounts as auth
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.store import audit
from functions.auth.store.audit import AUDIT
from shared.firestore import transaction
from shared.firestore.transaction import LostRace, Transaction
from shared.identity.callers import Role
from shared.telemetry.context import RequestContext
from tests.accounts import PASSWORD
from tests.local_api import code_of, data_of, new_address

MINE, THEIRS = "auth-list-my-history", "auth-list-account-audit"


async def entries(account) -> list:
    return await audit.entries(account.id, 50, None)


async def test_who_what_and_from_where(api, accounts):
    player, ip = await accounts.player(), new_address()
    agent = {"user-agent": "Game/1.0 " + "x" * 400, "x-request-id": "from-the-game-1"}
    login = {"email": player.email, "password": PASSWORD}
    signed_in = data_of(await api("auth-login", json=login, ip=ip, headers=agent))
    await api("auth-login", json=login | {"password": "Wrong-1234"}, ip=ip, headers=agent)
    await api("auth-logout", token=signed_in["access_token"], ip=ip, headers=agent)
    logout, failed, right, registered = await entries(player)
    assert [entry.kind for entry in (logout, failed, right, registered)] == [
        AuditKind.LOGOUT, AuditKind.LOGIN_FAILED, AuditKind.LOGIN, AuditKind.REGISTERED,
    ]  # fmt: skip
    for entry in (logout, failed, right):
        assert (entry.user_id, entry.actor_id, entry.ip, entry.request_id) == (
            player.id,
            player.id,
            ip,
            "from-the-game-1",
        )
        assert entry.user_agent.startswith("Game/1.0")
        assert len(entry.user_agent) <= 256
    assert PASSWORD not in "".join(entry.model_dump_json() for entry in await entries(player))


async def test_a_stolen_refresh_token_is_written_down(api, accounts):
    player = await accounts.player()
    for agent in ("Game/1.0", "curl/8"):
        await api("auth-refresh", json={"refresh_token": player.refresh_token}, headers={"user-agent": agent})
    (newest, *_) = await entries(player)
    assert newest.kind is AuditKind.REFRESH_TOKEN_REUSED
    assert newest.details["session_id"] == player.session_id


async def test_roles_by_an_operator_are_written_down(accounts):
    player = await accounts.player()
    await transaction.run(lambda tx: auth.grant_roles(tx, player.id, (Role.PLAYER, Role.SUPPORT)))
    (newest, *_) = await entries(player)
    assert (newest.kind, newest.actor_id) == (AuditKind.ROLES_CHANGED, "operator")
    assert newest.details["roles"] == "player support"


async def test_attempts_on_nobody_are_written_down(api):
    request_id = {"x-request-id": new_address()}
    await api("auth-login", json={"email": "audited@example.com", "password": "Wrong-1234"}, headers=request_id)
    attempts = await AUDIT.select(("user_id", "==", ""), limit=500)
    assert request_id["x-request-id"] in {entry.request_id for entry in attempts}
    assert "audited@example.com" not in "".join(entry.model_dump_json() for entry in attempts)


class TestReading:
    async def test_pages_without_a_gap(self, api, accounts):
        player, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
        for _ in range(6):
            await api("auth-login", json={"email": player.email, "password": PASSWORD})
        for endpoint, caller in ((MINE, player), (THEIRS, admin)):
            seen, cursor = [], None
            while True:
                params = {"limit": 3} | ({"cursor": cursor} if cursor else {})
                page = data_of(
                    await api(endpoint, token=caller.token, params=params, path_values={"user_id": player.id})
                )
                assert len(page["items"]) <= 3
                seen += page["items"]
                cursor = page["next_cursor"]
                if cursor is None:
                    break
            assert [entry["entry_id"] for entry in seen] == [entry.entry_id for entry in await entries(player)]
            assert len(seen) == 7

    async def test_the_owner_sees_nothing_of_staff(self, api, accounts):
        player, staff = await accounts.player(), RequestContext("request", "POST", "/", ip="192.0.2.7")

        async def ban(tx: Transaction) -> None:
            audit.record(tx, AuditKind.STATUS_CHANGED, player.id, staff, actor_id="admin-1", reason="suspicious")

        await transaction.run(ban)
        answer = await api(MINE, token=player.token)
        newest = data_of(answer)["items"][0]
        assert (newest["kind"], newest["by_you"], newest["ip"]) == ("status_changed", False, "")
        for hidden in ("192.0.2.7", "suspicious", "admin-1"):
            assert hidden not in answer.text

    async def test_one_s_own_only(self, api, accounts):
        ada, bob = await accounts.players(2)
        assert len(data_of(await api(MINE, token=ada.token))["items"]) == 1
        answer = await api(THEIRS, token=ada.token, path_values={"user_id": bob.id})
        assert (answer.status_code, code_of(answer)) == (403, "FORBIDDEN")

    @pytest.mark.parametrize(
        ("params", "code"),
        [
            ({"limit": 0}, "INVALID_REQUEST"),
            ({"limit": 101}, "INVALID_REQUEST"),
            ({"limit": "x"}, "INVALID_REQUEST"),
            ({"cursor": "x"}, "INVALID_CURSOR"),
            ({"user_id": "other"}, "INVALID_REQUEST"),
        ],
    )
    async def test_what_is_refused(self, api, accounts, params, code):
        player = await accounts.player()
        answer = await api(MINE, token=player.token, params=params)
        assert (answer.status_code, code_of(answer)) == (422, code)

    async def test_nothing_of_an_account_that_there_is_not(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        answer = await api(THEIRS, token=admin.token, path_values={"user_id": "nobody"})
        assert data_of(answer) == {"items": [], "next_cursor": None}


class TestAppendOnly:
    async def test_an_entry_is_not_written_over(self, accounts):
        player = await accounts.player()
        (entry,) = await entries(player)

        async def forge(tx: Transaction) -> None:
            tx.create(AUDIT, entry.entry_id, entry.model_copy(update={"kind": AuditKind.LOGOUT}))

        tx = Transaction()
        await forge(tx)
        with pytest.raises(LostRace):
            await tx.commit()
        assert await entries(player) == [entry]

    def test_no_code_changes_or_deletes_one(self):
        """Whoever names the collection creates in it, or reads it."""
        root = Path(__file__).parents[4]
        for path in (root / "functions").rglob("*.py"):
            for call in (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)):
                named = any(isinstance(argument, ast.Name) and argument.id == "AUDIT" for argument in call.args)
                if named and isinstance(call.func, ast.Attribute):
                    assert call.func.attr == "create", path

    def test_the_rules_of_the_database_deny_everybody(self):
        rules = (Path(__file__).parents[4] / "infra/terraform/firestore.rules").read_text()
        assert "auth_audit" not in rules
        assert "allow read, write: if false;" in rules
