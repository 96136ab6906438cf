"""Linking identities, unlinking them, and showing once more who it is."""

import asyncio
import uuid
from datetime import timedelta

import pytest

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.store import identities
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.profiles.api import players as profiles
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS
from shared.settings import settings
from tests.accounts import PASSWORD, Account, Accounts
from tests.local_api import code_of, data_of
from tests.redis_client import redis_client
from tests.wallets import Wallet

LINK, UNLINK, LIST, AGAIN = (
    "auth-link-identity",
    "auth-unlink-identity",
    "auth-list-linked-accounts",
    "auth-reauthenticate",
)
HISTORY, LINK_EMAIL = "auth-list-account-links", "auth-link-email"


async def let_time_pass(account: Account) -> None:
    """The sign-in was six minutes ago."""

    async def age(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, account.session_id)
        assert session is not None
        created = session.created_at - timedelta(minutes=6)
        tx.put(SESSIONS, account.session_id, session.model_copy(update={"created_at": created}), overwrite=True)

    await transaction.run(age)


async def by_steam(accounts: Accounts, *others: Provider) -> Account:
    """A player without an address, who came by Steam and has linked these, too."""
    user_id = str(uuid.uuid4())

    async def arrive(tx: Transaction) -> None:
        providers = (Provider.STEAM, *others)
        user = User(user_id=user_id, email=None, password_hash=None, providers=providers, created_at=tx.now)
        tx.create(USERS, user_id, user)
        profiles.open_profile(tx, user_id, "Gabe", None)
        for provider in providers:
            subject = uuid.uuid4().hex
            identities.save(tx, Identity(provider=provider, subject=subject, user_id=user_id, linked_at=tx.now))

    await transaction.run(arrive)
    return await accounts.sign_in(Account(id=user_id, token=""))


async def link(api, account: Account, wallet: Wallet):
    return await api(LINK, token=account.token, json={"wallet": await wallet.proof_to_link(account.token)})


async def unlink(api, account: Account, provider: str):
    return await api(UNLINK, token=account.token, path_values={"provider": provider})


async def linked(api, account: Account) -> dict[str, bool]:
    """The providers that are linked, with whether they could be unlinked."""
    items = data_of(await api(LIST, token=account.token))["items"]
    return {item["provider"]: item["can_unlink"] for item in items}


class TestLink:
    async def test_an_identity_is_linked_and_shown(self, api, accounts):
        player, wallet = await accounts.player(), Wallet()
        assert await linked(api, player) == {"email": False}
        shown = data_of(await link(api, player, wallet))
        assert (shown["provider"], shown["can_unlink"]) == ("wallet", True)
        assert await linked(api, player) == {"email": False, "wallet": True}
        documents = await identities.IDENTITIES.select(("user_id", "==", player.id), limit=5)
        assert [identity.subject for identity in documents] == [wallet.address]
        user = await USERS.get(player.id)
        assert user is not None
        assert user.providers == ("email", "wallet")

    async def test_a_second_time_changes_nothing(self, api, accounts):
        player, wallet = await accounts.player(), Wallet()
        first = data_of(await link(api, player, wallet))
        assert data_of(await link(api, player, wallet)) == first
        assert len(await AUDIT.select(("user_id", "==", player.id), ("kind", "==", AuditKind.LINKED), limit=5)) == 1

    async def test_a_proof_is_good_for_one_try(self, api, accounts):
        player, wallet = await accounts.player(), Wallet()
        proof = {"wallet": await wallet.proof_to_link(player.token)}
        assert (await api(LINK, token=player.token, json=proof)).is_success
        assert code_of(await api(LINK, token=player.token, json=proof)) == "NONCE_REJECTED"

    async def test_another_account_s_identity_is_a_409_that_says_what_to_do(self, api, accounts):
        ada, bob, wallet = await accounts.player(), await accounts.player(), Wallet()
        assert (await link(api, ada, wallet)).is_success
        refused = await link(api, bob, wallet)
        assert (refused.status_code, code_of(refused)) == (409, "IDENTITY_TAKEN")
        assert "merge" in refused.json()["error"]["message"]

    async def test_of_two_accounts_that_link_one_identity_at_once_one_has_it(self, api, accounts):
        players, wallet = await accounts.players(8), Wallet()
        answers = await asyncio.gather(*(link(api, player, wallet) for player in players))
        assert sorted(code_of(answer) for answer in answers) == ["", *["IDENTITY_TAKEN"] * 7]

    async def test_a_second_identity_of_a_provider_is_refused(self, api, accounts):
        player = await accounts.player()
        answers = await asyncio.gather(*(link(api, player, Wallet()) for _ in range(4)))
        assert sorted(code_of(answer) for answer in answers) == ["", *["PROVIDER_LINKED"] * 3]

    async def test_an_old_sign_in_does_not_do(self, api, accounts):
        player, wallet = await accounts.player(), Wallet()
        await let_time_pass(player)
        proof = {"wallet": await wallet.proof_to_link(player.token)}
        refused = await api(LINK, token=player.token, json=proof)
        assert (refused.status_code, code_of(refused)) == (403, "REAUTHENTICATION_NEEDED")
        assert (await api(AGAIN, token=player.token, json={"password": PASSWORD})).is_success
        assert (await api(LINK, token=player.token, json=proof)).is_success, "the proof was not spent"

    async def test_somebody_else_s_signature_is_refused(self, api, accounts):
        player = await accounts.player()
        proof = await Wallet().proof() | {"signature": (await Wallet().proof())["signature"]}
        assert code_of(await api(LINK, token=player.token, json={"wallet": proof})) == "SIGNATURE_REJECTED"

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"steam": None},
            {"steam": {"ticket": "00"}, "epic": {"id_token": "x"}},
            {"email": {"address": "ada@example.com"}},
            {"steam": {"ticket": "zz"}},
            {"wallet": {"wallet_address": "0x", "message": "", "signature": ""}},
        ],
    )
    async def test_what_is_no_proof_is_refused(self, api, accounts, body):
        player = await accounts.player()
        assert code_of(await api(LINK, token=player.token, json=body)) == "INVALID_REQUEST"

    async def test_a_provider_that_is_not_offered(self, api, accounts, monkeypatch):
        without = settings().model_copy(update={"steam_app_id": 0})
        monkeypatch.setattr("functions.auth.partners.steam.settings", lambda: without)
        player = await accounts.player()
        monkeypatch.setenv("STEAM_APP_ID", "0")
        settings.cache_clear()
        answer = await api(LINK, token=player.token, json={"steam": {"ticket": "00"}})
        assert (answer.status_code, code_of(answer)) == (404, "PROVIDER_NOT_OFFERED")


class TestUnlink:
    async def test_an_identity_that_is_unlinked_is_free_for_others(self, api, accounts):
        ada, bob, wallet = await accounts.player(), await accounts.player(), Wallet()
        assert (await link(api, ada, wallet)).is_success
        left = data_of(await unlink(api, ada, "wallet"))["items"]
        assert [item["provider"] for item in left] == ["email"]
        assert code_of(await unlink(api, ada, "wallet")) == "NOT_LINKED"
        assert (await link(api, bob, wallet)).is_success

    async def test_the_last_way_in_stays(self, api, accounts):
        player = await by_steam(accounts)
        assert await linked(api, player) == {"steam": False}
        refused = await unlink(api, player, "steam")
        assert (refused.status_code, code_of(refused)) == (409, "LAST_SIGN_IN_METHOD")
        assert (await link(api, player, Wallet())).is_success
        assert await linked(api, player) == {"steam": True, "wallet": True}
        assert (await unlink(api, player, "steam")).is_success
        assert await linked(api, player) == {"wallet": False}

    async def test_of_the_last_two_unlinked_at_once_one_stays(self, api, accounts):
        for _ in range(5):
            player = await by_steam(accounts, Provider.EPIC)
            answers = await asyncio.gather(unlink(api, player, "steam"), unlink(api, player, "epic"))
            assert sorted(code_of(answer) for answer in answers) == ["", "LAST_SIGN_IN_METHOD"]

    async def test_an_address_is_changed_and_not_unlinked(self, api, accounts):
        player = await accounts.player()
        assert (await link(api, player, Wallet())).is_success
        assert code_of(await unlink(api, player, "email")) == "EMAIL_NOT_UNLINKABLE"

    async def test_an_old_sign_in_does_not_do(self, api, accounts):
        player = await by_steam(accounts, Provider.EPIC)
        await let_time_pass(player)
        assert code_of(await unlink(api, player, "epic")) == "REAUTHENTICATION_NEEDED"

    async def test_a_provider_that_there_is_not(self, api, accounts):
        player = await accounts.player()
        assert code_of(await unlink(api, player, "myspace")) == "INVALID_REQUEST"


class TestReauthentication:
    async def test_the_password(self, api, accounts):
        player = await accounts.player()
        wrong = await api(AGAIN, token=player.token, json={"password": "Wrong-1234"})
        assert (wrong.status_code, code_of(wrong)) == (403, "WRONG_PASSWORD")
        await let_time_pass(player)
        assert code_of(await link(api, player, Wallet())) == "REAUTHENTICATION_NEEDED"
        assert (await api(AGAIN, token=player.token, json={"password": PASSWORD})).is_success
        assert (await link(api, player, Wallet())).is_success

    async def test_ten_wrong_passwords_close_it(self, api, accounts):
        player = await accounts.player()
        for _ in range(10):
            token = (await accounts.sign_in(player)).token
            assert code_of(await api(AGAIN, token=token, json={"password": "Wrong-1234"})) in {
                "WRONG_PASSWORD",
                "RATE_LIMITED",
            }
            await redis_client().unlink(f"limits:auth:{player.id}")
        assert code_of(await api(AGAIN, token=player.token, json={"password": PASSWORD})) == "ACCOUNT_LOCKED"

    async def test_a_linked_identity(self, api, accounts):
        player, wallet = await accounts.player(), Wallet()
        assert (await link(api, player, wallet)).is_success
        await let_time_pass(player)
        stranger = await api(AGAIN, token=player.token, json={"wallet": await Wallet().proof_again(player.token)})
        assert (stranger.status_code, code_of(stranger)) == (403, "NOT_YOUR_IDENTITY")
        assert (
            await api(AGAIN, token=player.token, json={"wallet": await wallet.proof_again(player.token)})
        ).is_success
        assert (await unlink(api, player, "wallet")).is_success

    async def test_it_counts_for_this_session_alone(self, api, accounts):
        player = await accounts.player()
        other = await accounts.sign_in(player)
        await let_time_pass(player)
        assert (await api(AGAIN, token=other.token, json={"password": PASSWORD})).is_success
        assert code_of(await link(api, player, Wallet())) == "REAUTHENTICATION_NEEDED"

    async def test_an_account_without_a_password_has_none_to_give(self, api, accounts):
        player = await by_steam(accounts)
        answer = await api(AGAIN, token=player.token, json={"password": PASSWORD})
        assert code_of(answer) == "WRONG_PASSWORD"

    @pytest.mark.parametrize("body", [{}, {"password": PASSWORD, "epic": {"id_token": "x"}}, {"password": "x" * 1025}])
    async def test_one_way_at_a_time(self, api, accounts, body):
        player = await accounts.player()
        assert code_of(await api(AGAIN, token=player.token, json=body)) == "INVALID_REQUEST"


class TestHistory:
    async def test_an_admin_reads_it_page_by_page(self, api, accounts):
        admin, player, wallet = await accounts.staff(Role.ADMIN), await accounts.player(), Wallet()
        for _ in range(2):
            assert (await link(api, player, wallet)).is_success
            assert (await unlink(api, player, "wallet")).is_success
        seen: list[str] = []
        params: dict[str, object] = {"limit": 3}
        while True:
            page = data_of(await api(HISTORY, token=admin.token, params=params, path_values={"user_id": player.id}))
            seen += [item["action"] for item in page["items"]]
            assert {item["performed_by"] for item in page["items"]} == {player.id}
            if page["next_cursor"] is None:
                break
            params["cursor"] = page["next_cursor"]
        assert seen == ["unlink", "link", "unlink", "link"]

    async def test_a_cursor_of_no_list_is_refused(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        answer = await api(HISTORY, token=admin.token, params={"cursor": "nonsense"}, path_values={"user_id": "u"})
        assert code_of(answer) == "INVALID_CURSOR"


class TestEmail:
    async def test_an_address_counts_once_it_is_confirmed(self, api, accounts, mailbox):
        player, email = await by_steam(accounts), f"{uuid.uuid4().hex}@example.com"
        body = {"email": email.upper(), "password": PASSWORD}
        asked = await api(LINK_EMAIL, token=player.token, json=body)
        assert (asked.status_code, data_of(asked)) == (202, {"expires_in": 3600})
        assert await linked(api, player) == {"steam": False}
        assert code_of(await api("auth-login", json=body)) == "WRONG_CREDENTIALS"
        assert code_of(await api(AGAIN, token=player.token, json={"password": PASSWORD})) == "WRONG_PASSWORD"
        assert code_of(await unlink(api, player, "steam")) == "LAST_SIGN_IN_METHOD"
        token = await mailbox.token(email, "Confirm your new e-mail address")
        assert (await api("auth-confirm-email-change", token=player.token, json={"token": token})).is_success
        assert data_of(await api("auth-login", json=body))["user_id"] == player.id
        assert await linked(api, player) == {"email": False, "steam": True}
        user = await USERS.get(player.id)
        assert user is not None
        assert user.providers == ("email", "steam")
        assert (await unlink(api, player, "steam")).is_success

    async def test_an_account_with_an_address_changes_that_one(self, api, accounts):
        player = await accounts.player()
        body = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD}
        refused = await api(LINK_EMAIL, token=player.token, json=body)
        assert (refused.status_code, code_of(refused)) == (409, "EMAIL_LINKED")

    async def test_another_account_s_address_is_refused(self, api, accounts):
        player, other = await by_steam(accounts), await accounts.player()
        body = {"email": other.email, "password": PASSWORD}
        assert code_of(await api(LINK_EMAIL, token=player.token, json=body)) == "EMAIL_TAKEN"

    async def test_an_old_sign_in_does_not_do(self, api, accounts):
        player = await by_steam(accounts)
        await let_time_pass(player)
        body = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD}
        assert code_of(await api(LINK_EMAIL, token=player.token, json=body)) == "REAUTHENTICATION_NEEDED"

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"password": "short"}, "WEAK_PASSWORD"),
            ({"password": "Password1!"}, "BREACHED_PASSWORD"),
            ({"email": "nowhere"}, "INVALID_REQUEST"),
            ({"password": None}, "INVALID_REQUEST"),
        ],
    )
    async def test_what_is_refused(self, api, accounts, changes, code):
        player = await by_steam(accounts)
        body = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD} | changes
        answer = await api(LINK_EMAIL, token=player.token, json=body)
        assert (answer.status_code, code_of(answer)) == (422, code)
