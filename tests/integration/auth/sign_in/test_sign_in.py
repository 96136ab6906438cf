"""Signing in, refreshing and the keys of game servers."""

import asyncio
import threading
import uuid

import bcrypt
import jwt
import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.operations.administration import operators
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.server_keys import SERVER_KEYS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import sessions
from shared.identity.digests import digest
from shared.identity.sessions import SESSIONS
from shared.settings import settings
from tests.accounts import PASSWORD, Account
from tests.local_api import code_of, data_of, new_address
from tests.waiting import PATIENCE, eventually

LOGIN, REFRESH, SERVER_TOKEN = "auth-login", "auth-refresh", "auth-server-token"
ANOTHER_AGENT = {"user-agent": "curl/8"}


def credentials(account: Account, **changes: object) -> dict[str, object]:
    return {"email": account.email, "password": PASSWORD} | changes


async def set_status(user_id: str, status: Status) -> None:
    async def change(tx: Transaction) -> None:
        user = await tx.get(USERS, user_id)
        assert user is not None
        tx.put(USERS, user_id, user.model_copy(update={"status": status}), overwrite=True)

    await transaction.run(change)


class TestLogin:
    async def test_the_right_password_opens_a_session(self, api, accounts):
        player = await accounts.player()
        signed_in = data_of(await api(LOGIN, json=credentials(player)))
        assert signed_in["user_id"] == player.id
        assert signed_in["session_id"] != player.session_id
        assert data_of(await api("auth-validate", token=signed_in["access_token"]))["user_id"] == player.id

    async def test_the_access_token_says_what_the_design_says(self, api, accounts):
        player = await accounts.player()
        token = data_of(await api(LOGIN, json=credentials(player)))["access_token"]
        claims = jwt.decode(token, options={"verify_signature": False})
        assert set(claims) == {
            "iss", "aud", "sub", "user_id", "email", "iat", "exp", "jti", "session_id", "providers", "roles",
        }  # fmt: skip
        assert (claims["email"], claims["providers"], claims["roles"]) == (player.email, ["email"], ["player"])
        assert claims["exp"] - claims["iat"] == 900
        keys = (await api("auth-get-jwks")).json()["keys"]
        assert jwt.get_unverified_header(token)["kid"] in {key["kid"] for key in keys}

    @pytest.mark.parametrize("spelling", [str.upper, lambda address: f"  {address} "])
    async def test_an_address_in_another_spelling(self, api, accounts, spelling):
        player = await accounts.player()
        answer = await api(LOGIN, json=credentials(player, email=spelling(player.email)))
        assert data_of(answer)["user_id"] == player.id

    @pytest.mark.parametrize("password", ["", "wrong", PASSWORD.lower(), f"{PASSWORD} ", PASSWORD[:-1]])
    async def test_a_wrong_password(self, api, accounts, password):
        player = await accounts.player()
        answer = await api(LOGIN, json=credentials(player, password=password))
        assert (answer.status_code, code_of(answer)) == (401, "WRONG_CREDENTIALS")

    async def test_an_unknown_address_answers_the_same(self, api, accounts):
        player = await accounts.player()
        wrong = await api(LOGIN, json=credentials(player, password="wrong"))
        unknown = await api(LOGIN, json=credentials(player, email=f"{uuid.uuid4().hex}@example.com"))
        assert unknown.status_code == wrong.status_code
        assert unknown.json()["error"] == wrong.json()["error"]

    async def test_a_password_of_more_than_72_bytes_counts_whole(self, api):
        password = "Aa1!" + "éßüçøœåþ" * 8
        email = f"{uuid.uuid4().hex}@example.com"
        registration = {"email": email, "password": password, "display_name": "Ada"}
        data_of(await api("auth-register", json=registration))
        assert (await api(LOGIN, json={"email": email, "password": password})).status_code == 200
        assert (await api(LOGIN, json={"email": email, "password": password[:-1] + "x"})).status_code == 401

    @pytest.mark.parametrize("status", [Status.SUSPENDED, Status.BANNED])
    async def test_a_blocked_account(self, api, accounts, status):
        player = await accounts.player()
        await set_status(player.id, status)
        answer = await api(LOGIN, json=credentials(player))
        assert (answer.status_code, code_of(answer)) == (403, "ACCOUNT_BLOCKED")
        wrong = await api(LOGIN, json=credentials(player, password="wrong"))
        assert code_of(wrong) == "WRONG_CREDENTIALS"

    async def test_logins_do_not_hold_up_others(self, api, accounts, monkeypatch):
        """bcrypt works in threads: a cheap request is not kept waiting for its turn behind it."""
        hashing, answered = threading.Event(), threading.Event()
        make_hash = bcrypt.hashpw

        def slow(*given: bytes) -> bytes:
            hashing.set()
            assert answered.wait(PATIENCE)
            return make_hash(*given)

        monkeypatch.setattr(bcrypt, "hashpw", slow)
        registering = asyncio.create_task(accounts.player())
        await eventually(hashing.is_set)
        assert (await api("auth-get-jwks")).is_success
        answered.set()
        await registering


class TestRefresh:
    async def test_a_refresh_token_is_traded_for_the_next_pair(self, api, accounts):
        player = await accounts.player()
        answer = data_of(await api(REFRESH, json={"refresh_token": player.refresh_token}))
        assert (answer["user_id"], answer["session_id"]) == (player.id, player.session_id)
        assert answer["refresh_token"] != player.refresh_token
        assert data_of(await api("auth-validate", token=answer["access_token"]))["session_id"] == player.session_id
        assert (await api(REFRESH, json={"refresh_token": answer["refresh_token"]})).status_code == 200

    async def test_a_spent_token_ends_the_session_for_both(self, api, accounts):
        """The thief or the player: whoever comes second shows that there are two."""
        player = await accounts.player()
        second = data_of(await api(REFRESH, json={"refresh_token": player.refresh_token}))
        stolen = await api(REFRESH, json={"refresh_token": player.refresh_token}, headers=ANOTHER_AGENT)
        assert (stolen.status_code, code_of(stolen)) == (401, "REFRESH_REJECTED")
        assert (await api(REFRESH, json={"refresh_token": second["refresh_token"]})).status_code == 401
        assert (await api("auth-validate", token=second["access_token"])).status_code == 401
        session = await SESSIONS.get(player.session_id)
        assert session is not None
        assert session.ended_because == "refresh_token_reused"

    async def test_a_refresh_whose_answer_was_lost_is_repeated(self, api, accounts):
        player, home = await accounts.player(), new_address()
        shown = {"refresh_token": player.refresh_token}
        first, second = [data_of(await api(REFRESH, json=shown, ip=home)) for _ in "ab"]
        assert first["refresh_token"] == second["refresh_token"]
        third = data_of(await api(REFRESH, json={"refresh_token": first["refresh_token"]}, ip=home))
        assert data_of(await api("auth-validate", token=third["access_token"]))["session_id"] == player.session_id

    @pytest.mark.parametrize(
        "networks",
        [
            ("2001:db8:1:2::7", "2001:db8:1:2:aaaa::8"),
            ("2001:db8:1:2::7", "2001:db8:9::8"),
            ("198.18.0.7", "203.0.113.9"),
            ("198.18.0.7", "2001:db8:1:2::7"),
        ],
    )
    async def test_a_phone_that_changes_its_network_keeps_its_session(self, api, accounts, networks):
        """Its answer was lost as it left the house: it asks again from where it is now."""
        player = await accounts.player()
        shown = {"refresh_token": player.refresh_token}
        first, second = [data_of(await api(REFRESH, json=shown, ip=address)) for address in networks]
        assert first["refresh_token"] == second["refresh_token"]
        assert (await api(REFRESH, json={"refresh_token": first["refresh_token"]}, ip=networks[1])).is_success

    async def test_a_repetition_by_another_agent_ends_the_session(self, api, accounts):
        player, home = await accounts.player(), new_address()
        shown = {"refresh_token": player.refresh_token}
        following = data_of(await api(REFRESH, json=shown, ip=home))
        assert code_of(await api(REFRESH, json=shown, ip=home, headers=ANOTHER_AGENT)) == "REFRESH_REJECTED"
        assert (await api(REFRESH, json={"refresh_token": following["refresh_token"]}, ip=home)).status_code == 401
        assert "refresh_token_reused" in [
            entry.kind for entry in await AUDIT.select(("user_id", "==", player.id), limit=9)
        ]

    async def test_a_repetition_after_the_next_refresh_ends_the_session(self, api, accounts):
        player, home = await accounts.player(), new_address()
        shown = {"refresh_token": player.refresh_token}
        second = data_of(await api(REFRESH, json=shown, ip=home))
        third = data_of(await api(REFRESH, json={"refresh_token": second["refresh_token"]}, ip=home))
        assert (await api(REFRESH, json=shown, ip=home)).status_code == 401
        assert (await api("auth-validate", token=third["access_token"])).status_code == 401

    async def test_without_a_grace_any_repetition_ends_the_session(self, api, accounts, monkeypatch):
        monkeypatch.setenv("REFRESH_GRACE_SECONDS", "0")
        settings.cache_clear()
        player, home = await accounts.player(), new_address()
        shown = {"refresh_token": player.refresh_token}
        assert [(await api(REFRESH, json=shown, ip=home)).status_code for _ in "ab"] == [200, 401]

    async def test_of_a_thousand_at_once_one_chain_survives(self, api, accounts, monkeypatch):
        monkeypatch.setenv("RATE_AUTH", "100000")
        monkeypatch.setenv("REFRESH_GRACE_SECONDS", "60")
        settings.cache_clear()
        player, home = await accounts.player(), new_address()
        shown = {"refresh_token": player.refresh_token}
        answers = await asyncio.gather(*(api(REFRESH, json=shown, ip=home) for _ in range(1000)))
        following = {data_of(answer)["refresh_token"] for answer in answers}
        assert len(following) == 1
        session = await SESSIONS.get(player.session_id)
        assert session is not None
        assert (session.refresh_digest, len(session.spent_digests)) == (digest(*following), 1)
        assert (await api(REFRESH, json={"refresh_token": following.pop()}, ip=home)).is_success

    async def test_of_twenty_thieves_at_once_one_is_served_at_most(self, api, accounts):
        """With as many agents: the one that is served is found out with the others."""
        player = await accounts.player()
        shown = {"refresh_token": player.refresh_token}
        agents = [{"user-agent": f"curl/{number}"} for number in range(20)]
        answers = await asyncio.gather(*(api(REFRESH, json=shown, headers=agent) for agent in agents))
        assert sum(answer.is_success for answer in answers) == 1
        assert {answer.status_code for answer in answers} == {200, 401}
        session = await SESSIONS.get(player.session_id)
        assert session is not None
        assert session.ended_because == "refresh_token_reused"

    async def test_the_session_lives_on_from_each_refresh(self, api, accounts):
        player = await accounts.player()
        before = await SESSIONS.get(player.session_id)
        await api(REFRESH, json={"refresh_token": player.refresh_token})
        after = await SESSIONS.get(player.session_id)
        assert before is not None
        assert after is not None
        assert after.expires_at > before.expires_at
        assert after.refreshed_at > before.refreshed_at
        assert player.refresh_token not in after.model_dump_json()

    async def test_what_is_rejected(self, api, accounts):
        ada, bob = await accounts.players(2)
        session, user, secret = ada.refresh_token.split(".")
        for token in (
            None,
            "",
            "garbage",
            f"{session}.{user}.{'x' * len(secret)}",
            f"{uuid.uuid4().hex}.{user}.{secret}",
            f"{session}.{bob.id}.{secret}",
            f"{bob.session_id}.{user}.{secret}",
        ):
            answer = await api(REFRESH, json={"refresh_token": token})
            assert (answer.status_code, code_of(answer)) == (401, "REFRESH_REJECTED"), token
        assert (await api(REFRESH, json={"refresh_token": ada.refresh_token})).status_code == 200

    async def test_after_signing_out(self, api, accounts):
        player = await accounts.player()
        await api("auth-logout", token=player.token)
        assert (await api(REFRESH, json={"refresh_token": player.refresh_token})).status_code == 401

    async def test_a_blocked_account_is_not_refreshed(self, api, accounts):
        player = await accounts.player()
        await set_status(player.id, Status.BANNED)
        answer = await api(REFRESH, json={"refresh_token": player.refresh_token})
        assert (answer.status_code, code_of(answer)) == (403, "ACCOUNT_BLOCKED")


@pytest.mark.usefixtures("api")
class TestServerKeys:
    @pytest.fixture
    async def key(self) -> str:
        async def make(tx: Transaction) -> str:
            return operators.create_server_key(tx, "eu-west")

        return await transaction.run(make)

    async def test_a_key_is_traded_for_a_token(self, api, key):
        answer = data_of(await api(SERVER_TOKEN, json={"key": key}))
        claims = jwt.decode(answer["access_token"], options={"verify_signature": False})
        assert claims["roles"] == ["server"]
        assert claims["exp"] - claims["iat"] == answer["expires_in"] == 3600

    async def test_only_a_digest_is_kept(self, key):
        stored = await SERVER_KEYS.get(key.removeprefix("lsk_").partition(".")[0])
        assert stored is not None
        assert stored.name == "eu-west"
        assert key.partition(".")[2] not in stored.model_dump_json()

    async def test_what_is_no_key(self, api, key):
        key_id, _, secret = key.partition(".")
        for shown in ("", "lsk_", f"{key_id}.{'x' * 43}", f"lsk_{'0' * 32}.{secret}", secret):
            answer = await api(SERVER_TOKEN, json={"key": shown})
            assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")
            assert secret not in answer.text

    async def test_a_revoked_key(self, api, key):
        async def revoke(tx: Transaction) -> None:
            session = await tx.get(SESSIONS, key.removeprefix("lsk_").partition(".")[0])
            assert session is not None
            sessions.end(tx, session, "revoked")

        await transaction.run(revoke)
        assert (await api(SERVER_TOKEN, json={"key": key})).status_code == 401
