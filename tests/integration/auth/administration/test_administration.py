"""What operators see of accounts, and what they change."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import PASSWORD, Account
from tests.local_api import code_of, data_of

STATUS, ROLES, GET = "auth-set-account-status", "auth-set-account-roles", "auth-get-account"
WHY = "Ticket 1234."


def on(account: Account) -> dict[str, dict[str, str]]:
    return {"path_values": {"user_id": account.id}}


async def login(api, account: Account):
    return await api("auth-login", json={"email": account.email, "password": PASSWORD})


async def set_status(api, admin: Account, account: Account, status: str, **more: object):
    body = {"status": status, "reason": WHY} | more
    return await api(STATUS, token=admin.token, json=body, **on(account))


async def audited(kind: AuditKind, user_id: str):
    return await AUDIT.select(("user_id", "==", user_id), ("kind", "==", kind), limit=10)


class TestStatus:
    async def test_a_ban_ends_every_session_and_stops_sign_ins(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        second = await accounts.sign_in(player)
        state = data_of(await set_status(api, admin, player, "banned"))
        assert (state["status"], state["status_until"], state["status_reason"]) == ("banned", None, WHY)
        for token in (player.token, second.token):
            assert code_of(await api("auth-validate", token=token)) == "UNAUTHENTICATED"
        refused = await login(api, player)
        assert (refused.status_code, code_of(refused)) == (403, "ACCOUNT_BLOCKED")
        assert refused.json()["error"]["details"] == {"status": "banned", "until": None, "reason": WHY}
        refreshed = await api("auth-refresh", json={"refresh_token": player.refresh_token})
        assert refreshed.status_code in {401, 403}

    async def test_a_suspension_says_until_when_and_ends_by_itself(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        until = datetime.now(UTC) + timedelta(hours=1)
        await set_status(api, admin, player, "suspended", until=until.isoformat())
        refused = (await login(api, player)).json()["error"]
        assert datetime.fromisoformat(refused["details"]["until"]) == until
        assert WHY in refused["message"]

        async def let_time_pass(tx: Transaction) -> None:
            user = await tx.get(USERS, player.id)
            assert user is not None
            tx.put(USERS, player.id, user.model_copy(update={"status_until": tx.now}), overwrite=True)

        await transaction.run(let_time_pass)
        assert (await login(api, player)).is_success
        shown = data_of(await api(GET, token=admin.token, **on(player)))
        assert (shown["status"], shown["status_until"]) == ("active", None)

    async def test_a_suspension_without_end_lasts_until_it_is_lifted(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        assert (await set_status(api, admin, player, "suspended")).is_success
        assert code_of(await login(api, player)) == "ACCOUNT_BLOCKED"
        assert data_of(await set_status(api, admin, player, "active"))["status"] == "active"
        assert (await login(api, player)).is_success

    async def test_the_same_again_is_audited_once(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        for _ in range(2):
            assert (await set_status(api, admin, player, "banned")).is_success
        (entry,) = await audited(AuditKind.STATUS_CHANGED, player.id)
        assert (entry.actor_id, entry.details) == (
            admin.id,
            {"before": "active", "after": "banned", "entitlements_revoked": "false", "until": "", "reason": WHY},
        )

    async def test_twenty_bans_at_once_are_one(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        answers = await asyncio.gather(*(set_status(api, admin, player, "banned") for _ in range(20)))
        assert {answer.status_code for answer in answers} == {200}
        assert len(await audited(AuditKind.STATUS_CHANGED, player.id)) == 1

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            ({"status": "suspended", "until": "2020-01-01T00:00:00Z"}, "UNTIL_IN_PAST"),
            ({"status": "banned", "until": "2100-01-01T00:00:00Z"}, "INVALID_REQUEST"),
            ({"status": "merged"}, "INVALID_REQUEST"),
            ({"status": "banned", "reason": "  "}, "INVALID_REQUEST"),
            ({"status": "banned", "reason": "x" * 501}, "INVALID_REQUEST"),
            ({"status": "suspended", "until": "2100-01-01T00:00:00"}, "INVALID_REQUEST"),
        ],
    )
    async def test_what_makes_no_sense_is_refused(self, api, accounts, change, code):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        answer = await api(STATUS, token=admin.token, json={"reason": WHY} | change, **on(player))
        assert (answer.status_code, code_of(answer)) == (422, code)

    async def test_nobody_bans_themselves_or_whom_there_is_not(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        assert code_of(await set_status(api, admin, admin, "banned")) == "OWN_ACCOUNT"
        stranger = Account(id="nobody", token="")
        assert code_of(await set_status(api, admin, stranger, "banned")) == "UNKNOWN_ACCOUNT"

    async def test_of_two_admins_who_ban_each_other_one_stays(self, api, accounts):
        first, second = await accounts.staff(Role.ADMIN), await accounts.staff(Role.ADMIN)
        answers = await asyncio.gather(
            set_status(api, first, second, "banned"), set_status(api, second, first, "banned")
        )
        assert sorted(answer.status_code for answer in answers) in ([200, 401], [200, 403])
        users = await USERS.get_many([first.id, second.id])
        assert sorted(user.status for user in users.values()) == [Status.ACTIVE, Status.BANNED]


class TestRoles:
    async def test_a_role_counts_from_the_next_sign_in_and_the_old_tokens_at_once_no_more(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        body = {"roles": ["moderator", "support", "support"], "reason": WHY}
        state = data_of(await api(ROLES, token=admin.token, json=body, **on(player)))
        assert state["roles"] == ["player", "support", "moderator"]
        assert code_of(await api("auth-validate", token=player.token)) == "UNAUTHENTICATED"
        token = (await accounts.sign_in(player)).token
        assert data_of(await api(GET, token=token, **on(admin)))["roles"] == ["player", "admin"]
        body = {"roles": [], "reason": WHY}
        assert data_of(await api(ROLES, token=admin.token, json=body, **on(player)))["roles"] == ["player"]
        assert code_of(await api(GET, token=token, **on(admin))) == "UNAUTHENTICATED"
        entries = await audited(AuditKind.ROLES_CHANGED, player.id)
        assert {entry.details["after"] for entry in entries} == {"player,support,moderator", "player"}

    async def test_the_same_roles_again_end_no_session(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        body = {"roles": [], "reason": WHY}
        assert (await api(ROLES, token=admin.token, json=body, **on(player))).is_success
        assert (await api("auth-validate", token=player.token)).is_success

    @pytest.mark.parametrize("roles", [["server"], ["player"], ["king"], "admin", ["admin"] * 4])
    async def test_roles_that_are_not_given_are_refused(self, api, accounts, roles):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        answer = await api(ROLES, token=admin.token, json={"roles": roles, "reason": WHY}, **on(player))
        assert code_of(answer) == "INVALID_REQUEST"

    async def test_nobody_changes_their_own(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        answer = await api(ROLES, token=admin.token, json={"roles": [], "reason": WHY}, **on(admin))
        assert (answer.status_code, code_of(answer)) == (409, "OWN_ACCOUNT")

    async def test_of_two_admins_who_demote_each_other_one_stays(self, api, accounts):
        first, second = await accounts.staff(Role.ADMIN), await accounts.staff(Role.ADMIN)
        body = {"roles": [], "reason": WHY}
        answers = await asyncio.gather(
            api(ROLES, token=first.token, json=body, **on(second)),
            api(ROLES, token=second.token, json=body, **on(first)),
        )
        assert sum(answer.is_success for answer in answers) == 1
        users = await USERS.get_many([first.id, second.id])
        assert sum(Role.ADMIN in user.roles for user in users.values()) == 1


class TestWhatSupportSees:
    async def test_an_account_as_it_is(self, api, accounts):
        support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
        shown = data_of(await api(GET, token=support.token, **on(player)))
        assert shown["email"] == player.email
        assert shown["has_password"] is True
        assert (shown["status"], shown["roles"], shown["identities"]) == ("active", ["player"], [])
        assert datetime.fromisoformat(shown["last_sign_in_at"]) >= datetime.fromisoformat(shown["created_at"])
        assert "password_hash" not in shown

    async def test_an_account_that_there_is_not(self, api, accounts):
        support = await accounts.staff(Role.SUPPORT)
        answer = await api(GET, token=support.token, path_values={"user_id": "nobody"})
        assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_ACCOUNT")
