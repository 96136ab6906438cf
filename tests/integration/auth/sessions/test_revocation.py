"""Where one is signed in, and how one ends it: one session, all others, all; with tokens and with cookies."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.api import accounts as auth
from functions.auth.events import SessionsRevoked
from functions.auth.operations.sessions import session_revocation as store
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS
from shared.telemetry.context import RequestContext
from tests.accounts import PASSWORD
from tests.local_api import code_of, data_of, new_address
from tests.redis_client import redis_client

LIST, REVOKE, VALIDATE = "auth-list-sessions", "auth-revoke-sessions", "auth-validate"


async def alive(api, *those):
    return [(await api(VALIDATE, token=session.token)).is_success for session in those]


class TestListing:
    async def test_where_and_when_and_which_is_this_one(self, api, accounts):
        player, home = await accounts.player(), new_address()
        credentials = {"email": player.email, "password": PASSWORD}
        signed_in = data_of(await api("auth-login", json=credentials, ip=home, headers={"user-agent": "game/2"}))
        listed = data_of(await api(LIST, token=player.token))
        assert listed["next_cursor"] is None
        assert [session["session_id"] for session in listed["items"]] == [signed_in["session_id"], player.session_id]
        latest, first = listed["items"]
        assert (latest["ip"], latest["user_agent"], latest["current"]) == (home, "game/2", False)
        assert first["current"]
        assert set(first) == {
            "session_id", "current", "ip", "user_agent", "created_at", "refreshed_at", "expires_at",
        }  # fmt: skip

    async def test_a_refresh_brings_a_session_to_the_front(self, api, accounts):
        phone = await accounts.player()
        desk = await accounts.sign_in(phone)
        elsewhere = new_address()
        await api("auth-refresh", json={"refresh_token": phone.refresh_token}, ip=elsewhere)
        items = data_of(await api(LIST, token=desk.token))["items"]
        assert [session["session_id"] for session in items] == [phone.session_id, desk.session_id]
        assert items[0]["ip"] == elsewhere
        assert items[0]["refreshed_at"] > items[0]["created_at"]

    async def test_what_has_ended_or_expired_or_is_another_s_is_not_listed(self, api, accounts):
        player, stranger = await accounts.players(2)
        ended, expired = await accounts.sign_in(player), await accounts.sign_in(player)
        await api("auth-logout", token=ended.token)

        async def expire(tx: Transaction) -> None:
            session = await tx.get(SESSIONS, expired.session_id)
            assert session is not None
            tx.put(SESSIONS, session.session_id, session.model_copy(update={"expires_at": tx.now}), overwrite=True)

        await transaction.run(expire)
        for who in (player, stranger):
            items = data_of(await api(LIST, token=who.token))["items"]
            assert [session["session_id"] for session in items] == [who.session_id]

    async def test_pages(self, api, accounts):
        player = await accounts.player()
        opened = [player, *[await accounts.sign_in(player) for _ in range(4)]]
        seen, cursor = [], None
        for size in (2, 2, 1):
            asked = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api(LIST, token=player.token, params=asked))
            assert len(page["items"]) == size
            seen += [session["session_id"] for session in page["items"]]
            cursor = page["next_cursor"]
        assert cursor is None
        assert seen == [session.session_id for session in reversed(opened)]

    @pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "51"}, {"limit": "x"}, {"cursor": "x"}, {"more": "1"}])
    async def test_bad_questions(self, api, accounts, query):
        player = await accounts.player()
        assert (await api(LIST, token=player.token, params=query)).status_code == 422


class TestRevoking:
    async def test_one(self, api, accounts):
        here = await accounts.player()
        lost = await accounts.sign_in(here)
        assert await alive(api, here, lost) == [True, True]
        answer = await api(REVOKE, token=here.token, json={"session_id": lost.session_id})
        assert data_of(answer) == {"which": "one", "signed_out": False}
        assert await alive(api, here, lost) == [True, False]
        assert (await api("auth-refresh", json={"refresh_token": lost.refresh_token})).status_code == 401
        again = await api(REVOKE, token=here.token, json={"session_id": lost.session_id})
        assert again.is_success
        session = await SESSIONS.get(lost.session_id)
        assert session is not None
        assert session.ended_because == "revoked"

    async def test_this_one(self, api, accounts):
        player = await accounts.player()
        answer = await api(REVOKE, token=player.token, json={"session_id": player.session_id})
        assert data_of(answer)["signed_out"]
        assert all("Max-Age=0" in cookie for cookie in answer.headers.get_list("set-cookie"))
        assert await alive(api, player) == [False]

    async def test_another_s(self, api, accounts):
        player, stranger = await accounts.players(2)
        for session_id in (stranger.session_id, "nobody"):
            answer = await api(REVOKE, token=player.token, json={"session_id": session_id})
            assert (answer.status_code, code_of(answer)) == (404, "SESSION_NOT_FOUND")
        assert await alive(api, stranger) == [True]

    async def test_all_others(self, api, accounts):
        here, stranger = await accounts.players(2)
        others = [await accounts.sign_in(here) for _ in range(3)]
        assert all(await alive(api, here, stranger, *others))
        assert not data_of(await api(REVOKE, token=here.token, json={"which": "others"}))["signed_out"]
        assert await alive(api, here, stranger, *others) == [True, True, False, False, False]

    async def test_all(self, api, accounts):
        here = await accounts.player()
        other = await accounts.sign_in(here)
        assert all(await alive(api, here, other))
        assert data_of(await api(REVOKE, token=here.token, json={"which": "all"}))["signed_out"]
        assert await alive(api, here, other) == [False, False]

    async def test_more_than_one_commit_ends(self, api, accounts, monkeypatch):
        monkeypatch.setattr(store, "ENDED_AT_ONCE", 2)
        here = await accounts.player()
        others = [await accounts.sign_in(here) for _ in range(5)]
        assert (await api(REVOKE, token=here.token, json={"which": "others"})).is_success
        assert await alive(api, here, *others) == [True, False, False, False, False, False]

    async def test_twenty_at_once(self, api, accounts):
        here = await accounts.player()
        others = [await accounts.sign_in(here) for _ in range(3)]
        asked = [
            api(REVOKE, token=here.token, json={"session_id": session.session_id}) for session in (others * 7)[:20]
        ]
        assert {answer.status_code for answer in await asyncio.gather(*asked)} <= {200, 429}
        assert not any(await alive(api, *others[:2]))

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"which": "one"},
            {"which": "some"},
            {"which": "all", "session_id": "x"},
            {"session_id": "../x"},
            {"session_id": 7},
        ],
    )
    async def test_bad_requests(self, api, accounts, body):
        player = await accounts.player()
        answer = await api(REVOKE, token=player.token, json=body)
        assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")
        assert await alive(api, player) == [True]

    async def test_an_emptied_redis_brings_nothing_back(self, api, accounts):
        here = await accounts.player()
        other = await accounts.sign_in(here)
        assert all(await alive(api, here, other))
        await api(REVOKE, token=here.token, json={"which": "others"})
        await redis_client().flushdb()
        assert await alive(api, here, other) == [True, False]

    async def test_while_redis_is_away(self, api, accounts, cloud):
        """Redis comes back with what it knew before: that the session lives."""
        here = await accounts.player()
        other = await accounts.sign_in(here)
        assert all(await alive(api, here, other))
        cloud.stop("redis")
        try:
            assert (await api(REVOKE, token=here.token, json={"which": "others"})).is_success
            assert await alive(api, here, other) == [True, False]
        finally:
            cloud.start("redis")
        assert await alive(api, here, other) == [True, False]


class TestCookies:
    async def signed_in(self, api, player):
        credentials = {"email": player.email, "password": PASSWORD, "cookies": True}
        answer = await api("auth-login", json=credentials)
        pairs = [cookie.partition(";")[0] for cookie in answer.headers.get_list("set-cookie")]
        return data_of(answer), {"cookie": "; ".join(reversed(pairs))}

    async def test_with_the_csrf_token(self, api, accounts):
        player = await accounts.player()
        session, cookies = await self.signed_in(api, player)
        body = {"session_id": player.session_id}
        answer = await api(REVOKE, json=body, headers=cookies | {"x-csrf-token": session["csrf_token"]})
        assert answer.is_success
        assert await alive(api, player) == [False]

    @pytest.mark.parametrize("shown", [{}, {"x-csrf-token": ""}, {"x-csrf-token": "guessed"}])
    async def test_without_it(self, api, accounts, shown):
        player = await accounts.player()
        _, cookies = await self.signed_in(api, player)
        answer = await api(REVOKE, json={"which": "all"}, headers=cookies | shown)
        assert (answer.status_code, code_of(answer)) == (403, "CSRF_REJECTED")
        assert await alive(api, player) == [True]

    async def test_with_that_of_another_session(self, api, accounts):
        player = await accounts.player()
        _, cookies = await self.signed_in(api, player)
        other, _ = await self.signed_in(api, player)
        answer = await api(REVOKE, json={"which": "all"}, headers=cookies | {"x-csrf-token": other["csrf_token"]})
        assert code_of(answer) == "CSRF_REJECTED"


class TestEndingAll:
    async def test_it_is_published_with_its_cause(self, accounts, listen):
        player = await accounts.player()
        listener = await listen("sessions.revoked")

        async def ban(tx: Transaction) -> None:
            store.end_all_sessions(tx, player.id, "banned")

        await transaction.run(ban)
        (message,) = [message for message in await listener.messages(1) if message.data["user_id"] == player.id]
        assert (message.data["because"], message.data["keep"]) == ("banned", [])

    async def test_what_was_opened_until_the_commit_ends_and_what_comes_later_stays(self, api, accounts):
        here = await accounts.player()
        opened = []

        async def change(tx: Transaction) -> None:
            store.end_all_sessions(tx, here.id, "password_changed", keep=(here.session_id,))
            opened.append(await accounts.sign_in(here))

        await transaction.run(change)
        later = await accounts.sign_in(here)
        assert await alive(api, here, *opened, later) == [True, False, True]

    async def test_nobody_comes_in_by_what_the_account_was(self, api, accounts):
        """A sign-in that has read the account before it changed reads it again."""
        player, seen = await accounts.player(), []

        async def enter(tx: Transaction) -> None:
            user = await tx.get(USERS, player.id)
            assert user is not None
            seen.append(user.roles)
            if len(seen) == 1:
                await transaction.run(lambda other: auth.grant_roles(other, player.id, (Role.PLAYER, Role.SUPPORT)))
            auth.sign_in(tx, user, RequestContext("test", "POST", "/"), cookies=False)

        await transaction.run(enter)
        assert seen[1:] == [(Role.PLAYER, Role.SUPPORT)]

    async def test_what_was_left_open_is_ended_by_the_event(self, api, accounts):
        here = await accounts.player()
        kept, other = await accounts.sign_in(here), await accounts.sign_in(here)
        assert all(await alive(api, here, kept, other))
        revoked = SessionsRevoked(
            user_id=here.id, because="password_changed", keep=(kept.session_id,), revoked_at=datetime.now(UTC)
        )
        later = await accounts.sign_in(here)
        for _ in "ab":
            assert (await api.push("auth-end-sessions", revoked)).status_code == 204
            assert await alive(api, here, kept, other, later) == [False, True, False, True]


async def test_a_session_that_was_opened_by_a_clock_ahead_of_ours(api, accounts):
    player = await accounts.player()
    other = await accounts.sign_in(player)

    async def ahead(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, other.session_id)
        assert session is not None
        opened = {"created_at": datetime.now(UTC) + timedelta(seconds=2)}
        tx.put(SESSIONS, other.session_id, session.model_copy(update=opened), overwrite=True)

    await transaction.run(ahead)
    new = {"current_password": PASSWORD, "new_password": "Three-Small-Words-7"}
    data_of(await api("auth-change-password", token=player.token, json=new))
    assert code_of(await api("auth-validate", token=other.token)) == "UNAUTHENTICATED"
