"""A stranger's account waits for its victim behind our own mail; and the honest player who does the same loses nothing.

What a stranger can leave (a password, a session, a wallet, Steam, Epic, a change of address, a second
factor, an address that a merge brings) meets each sign-in method that the owner of the address uses.
"""

import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.two_factor.two_factor import TwoFactor
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store import identities
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.two_factor import TWO_FACTOR
from functions.drops.store.links import ACCOUNTS
from functions.privacy.models.erasures import ErasureState
from functions.privacy.store.erasures import ERASURES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS, state_key
from tests import twitch
from tests.accounts import PASSWORD, Account, Accounts, prove
from tests.erasures import let_pass, work
from tests.local_api import LocalApi, code_of, data_of
from tests.mailbox import Mailbox
from tests.redis_client import redis_client
from tests.twitch import new_viewer
from tests.wallets import Wallet

CLICK, PROVE, REFUSE = "auth-confirm-email-verification", "auth-prove-email", "auth-refuse-email"
CLICK_CHANGE, LINK, CONNECT = "auth-confirm-email-change", "auth-link-identity", "auth-connect-wallet"
NEW = "Three-Small-Words-7"

Coming = Callable[[LocalApi, Account], Awaitable[str]]


async def by_reset(api: LocalApi, account: Account) -> str:
    """The victim resets the password by mail, and signs in with it."""
    token = await mail_tokens.renew(account.id, Purpose.PASSWORD_RESET, account.email, uuid.uuid4().hex)
    data_of(await api("auth-confirm-password-reset", json={"token": token, "password": NEW}))
    signed_in = data_of(await api("auth-login", json={"email": account.email, "password": NEW}))
    return str(signed_in["access_token"])


async def by_mail(api: LocalApi, account: Account) -> str:
    """The victim signs in with a mailed code."""
    signed_in = data_of(await sign_in_by_mail(api, account.email))
    return str(signed_in["access_token"])


async def sign_in_by_mail(api: LocalApi, email: str):
    """What a link to sign in brings that is mailed to an address."""
    from functions.auth.models.sign_in.email_codes import EmailCode
    from functions.auth.store.email_codes import CODES
    from shared.identity.digests import digest

    secret, key = uuid.uuid4().hex, email_claim_id(email)

    async def mail(tx: Transaction) -> None:
        shown = {"email": email, "code_hash": "", "token_digest": digest(secret), "language": "en", "request_id": "r"}
        tx.put(
            CODES, key, EmailCode(**shown, mailed_at=tx.now, expire_at=tx.now + timedelta(minutes=10)), overwrite=True
        )

    await transaction.run(mail)
    return await api("auth-confirm-email-login", json={"token": f"{key}.{secret}"})


COMINGS = pytest.mark.parametrize("come", [by_reset, by_mail])
CLICKS = pytest.mark.parametrize("clicked", [False, True])


async def click(api: LocalApi, account: Account) -> None:
    """Somebody who is signed in nowhere clicks the link of an account's mail."""
    token = await mail_tokens.renew(account.id, Purpose.EMAIL_VERIFICATION, account.email, uuid.uuid4().hex)
    state = data_of(await api(CLICK, json={"token": token}))
    assert (state["email_verified_at"] is not None, state["proven"]) == (True, False)


async def link(api: LocalApi, token: str, wallet: Wallet):
    return await api(LINK, token=token, json={"wallet": await wallet.proof_to_link(token)})


async def connect(api: LocalApi, wallet: Wallet):
    return await api(CONNECT, json=await wallet.proof())


async def with_partners(account: Account) -> list[Identity]:
    """Steam and Epic are linked to an account, as their endpoints link them."""
    linked = []

    async def add(tx: Transaction) -> None:
        user = await tx.get(USERS, account.id)
        assert user is not None
        for provider in (Provider.STEAM, Provider.EPIC):
            subject = uuid.uuid4().hex
            identity = Identity(provider=provider, subject=subject, user_id=account.id, linked_at=tx.now)
            identities.save(tx, identity)
            linked.append(identity)
        tx.put(
            USERS, account.id, user.model_copy(update={"providers": (*user.providers, "steam", "epic")}), overwrite=True
        )

    await transaction.run(add)
    return linked


async def user_of(account_id: str) -> User:
    user = await USERS.get(account_id)
    assert user is not None
    return user


async def lives(api: LocalApi, account: Account) -> bool:
    access = await api("auth-validate", token=account.token)
    refreshed = await api("auth-refresh", json={"refresh_token": account.refresh_token})
    return access.is_success or refreshed.is_success


async def leave_open(account: Account) -> None:
    """A session's end was decided, and neither Firestore nor Redis says so yet."""

    async def reopen(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, account.session_id)
        assert session is not None
        tx.put(
            SESSIONS,
            account.session_id,
            session.model_copy(update={"ended_at": None, "ended_because": ""}),
            overwrite=True,
        )

    await transaction.run(reopen)
    await redis_client().delete(state_key(account.session_id))


class TestAStrangerRegistersTheVictimsAddress:
    @COMINGS
    @CLICKS
    async def test_nothing_of_the_stranger_opens_the_account_any_more(self, api, accounts, come: Coming, clicked):
        stranger, wallet = await accounts.player(), Wallet()
        data_of(await link(api, stranger.token, wallet))
        partners = await with_partners(stranger)
        viewer = new_viewer()
        await twitch.link(stranger.id, viewer)
        if clicked:
            await click(api, stranger)
        victim = await come(api, stranger)
        assert not await lives(api, stranger)
        refused = await connect(api, wallet)
        assert (refused.status_code, code_of(refused)) == (403, "CONFIRM_BY_MAIL")
        password = await api("auth-login", json={"email": stranger.email, "password": PASSWORD})
        assert code_of(password) in {"WRONG_CREDENTIALS", "CONFIRM_BY_MAIL"}
        for identity in await identities.identities_of(stranger.id):
            assert identity.set_aside_until is not None
        assert len(partners) == 2
        assert (await user_of(stranger.id)).providers == ("email",)
        assert await ACCOUNTS.get(viewer.user_id) is None
        assert (await api("auth-validate", token=victim)).is_success

    @COMINGS
    async def test_what_the_stranger_wants_erased_stays(self, api, accounts, come: Coming):
        stranger = await accounts.player()
        data_of(await api("privacy-request-erasure", token=stranger.token))
        await come(api, stranger)
        await let_pass(stranger.id, timedelta(days=14))
        await work(api, stranger.id)
        erasure = await ERASURES.get(stranger.id)
        assert erasure is not None
        assert erasure.state is ErasureState.STOPPED
        assert await USERS.get(stranger.id) is not None

    async def test_the_victim_may_want_it_erased_all_the_same(self, api, accounts):
        stranger = await accounts.player()
        data_of(await api("privacy-request-erasure", token=stranger.token))
        await let_pass(stranger.id, timedelta(days=13))
        victim = await by_mail(api, stranger)
        asked = data_of(await api("privacy-request-erasure", token=victim))
        assert datetime.fromisoformat(asked["due_at"]) > datetime.now(UTC) + timedelta(days=13)

    @COMINGS
    async def test_a_change_of_address_that_waits_is_over(self, api, accounts, mailbox: Mailbox, come: Coming):
        stranger, theirs = await accounts.player(), f"{uuid.uuid4().hex}@example.com"
        asked = {"email": theirs, "password": PASSWORD}
        assert (await api("auth-request-email-change", token=stranger.token, json=asked)).status_code == 202
        token = await mailbox.token(theirs, "Confirm your new e-mail address")
        await click(api, stranger)
        victim = await come(api, stranger)
        assert code_of(await api(CLICK_CHANGE, token=victim, json={"token": token})) == "MAIL_TOKEN_REJECTED"
        assert code_of(await api(PROVE, token=victim, json={"token": token})) == "MAIL_TOKEN_REJECTED"
        assert (await user_of(stranger.id)).email == stranger.email

    async def test_the_stranger_cannot_prove_it(self, api, accounts):
        stranger, other = await accounts.players(2)
        token = await mail_tokens.renew(stranger.id, Purpose.EMAIL_VERIFICATION, stranger.email, uuid.uuid4().hex)
        for attempt in range(6):
            guess = await api(PROVE, token=stranger.token, json={"code": f"aaaa-aaa{attempt + 2}"})
            assert (guess.status_code, code_of(guess)) == (422, "MAIL_TOKEN_REJECTED")
        code = code_in(token)
        assert code_of(await api(PROVE, token=stranger.token, json={"code": code})) == "MAIL_TOKEN_REJECTED"
        assert code_of(await api(PROVE, token=other.token, json={"token": token})) == "MAIL_TOKEN_REJECTED"
        assert (await user_of(stranger.id)).email_proven_at is None

    async def test_nothing_comes_back_to_the_stranger(self, api, accounts):
        stranger, wallet = await accounts.player(), Wallet()
        data_of(await link(api, stranger.token, wallet))
        await by_mail(api, stranger)
        elsewhere = await accounts.player()
        assert code_of(await link(api, elsewhere.token, wallet)) == "IDENTITY_TAKEN"
        assert code_of(await connect(api, wallet)) == "CONFIRM_BY_MAIL"

    @COMINGS
    async def test_a_request_that_is_on_its_way_meanwhile_changes_nothing(self, api, accounts, come: Coming):
        """The stranger's session was let in before it ended: it is open again here, as a crash would leave it."""
        stranger, wallet = await accounts.player(), Wallet()
        data_of(await link(api, stranger.token, wallet))
        await come(api, stranger)
        await leave_open(stranger)
        assert (await api("auth-validate", token=stranger.token)).is_success
        for attempt in (
            await link(api, stranger.token, wallet),
            await link(api, stranger.token, Wallet()),
            await api("auth-reauthenticate", token=stranger.token, json={"password": PASSWORD}),
            await api("auth-unlink-identity", token=stranger.token, path_values={"provider": "wallet"}),
        ):
            assert (attempt.status_code, code_of(attempt)) == (401, "UNAUTHENTICATED")
        change = {"current_password": PASSWORD, "new_password": "Four-Small-Words-8"}
        assert code_of(await api("auth-change-password", token=stranger.token, json=change)) == "UNAUTHENTICATED"
        assert (await user_of(stranger.id)).providers == ("email",)

    async def test_after_thirty_days_the_wallet_is_nobodys(self, api, accounts):
        stranger, wallet = await accounts.player(), Wallet()
        data_of(await link(api, stranger.token, wallet))
        await by_mail(api, stranger)

        async def age(tx: Transaction) -> None:
            identity = await identities.identity(tx, Provider.WALLET, wallet.address)
            assert identity is not None
            assert (identity.set_aside_until - tx.now).days in {29, 30}
            identities.save(tx, identity.model_copy(update={"set_aside_until": tx.now}))

        await transaction.run(age)
        arrived = data_of(await connect(api, wallet))
        assert arrived["user_id"] != stranger.id

    async def test_this_was_not_me_does_it_at_once(self, api, accounts, mailbox: Mailbox):
        stranger, wallet, viewer = await accounts.player(), Wallet(), new_viewer()
        data_of(await link(api, stranger.token, wallet))
        await twitch.link(stranger.id, viewer)
        agent = {"user-agent": "Mozilla/5.0 (Windows NT 10.0) <b>evil.example</b>"}
        asked = await api("auth-request-email-verification", token=stranger.token, headers=agent, ip="203.0.113.77")
        assert asked.status_code == 202
        text = (await mailbox.newest(stranger.email, "Confirm your e-mail address"))["text"]
        assert "Browser (Windows), 203.0.113.0/24" in text
        assert "evil" not in text
        assert "203.0.113.77" not in text
        refusal = text.strip().rpartition("\n")[2]
        assert code_of(await api(CLICK, json={"token": refusal})) == "MAIL_TOKEN_REJECTED"
        assert code_of(await api(PROVE, token=stranger.token, json={"token": refusal})) == "MAIL_TOKEN_REJECTED"
        done = data_of(await api(REFUSE, json={"token": refusal}))
        assert done == {"email": stranger.email, "signed_out": True}
        assert not await lives(api, stranger)
        assert await ACCOUNTS.get(viewer.user_id) is None
        assert code_of(await connect(api, wallet)) == "CONFIRM_BY_MAIL"
        password = {"email": stranger.email, "password": PASSWORD}
        assert code_of(await api("auth-login", json=password)) == "CONFIRM_BY_MAIL"
        assert code_of(await api(REFUSE, json={"token": refusal})) == "MAIL_TOKEN_REJECTED"
        kinds = {entry.kind for entry in await AUDIT.select(("user_id", "==", stranger.id), limit=50)}
        assert {"email_refused", "set_aside"} <= kinds


class TestAStrangerLinksTheVictimsAddress:
    async def test_the_victim_who_clicks_does_not_have_it(self, api, accounts, mailbox: Mailbox):
        wallet, email = Wallet(), f"{uuid.uuid4().hex}@example.com"
        stranger = data_of(await connect(api, wallet))
        asked = {"email": email, "password": PASSWORD}
        assert (await api("auth-link-email", token=stranger["access_token"], json=asked)).status_code == 202
        token = await mailbox.token(email, "Confirm your new e-mail address")
        assert code_of(await api(CLICK_CHANGE, json={"token": token})) == "UNAUTHENTICATED"
        entered = data_of(await sign_in_by_mail(api, email))
        assert entered["user_id"] != stranger["user_id"]
        own = {"token": entered["access_token"], "json": {"token": token}}
        assert code_of(await api(CLICK_CHANGE, **own)) == code_of(await api(PROVE, **own)) == "MAIL_TOKEN_REJECTED"

    async def test_the_victim_who_refuses_it_has_nothing_to_do_with_it(self, api, accounts, mailbox: Mailbox):
        wallet, email = Wallet(), f"{uuid.uuid4().hex}@example.com"
        stranger = data_of(await connect(api, wallet))
        asked = {"email": email, "password": PASSWORD}
        assert (await api("auth-link-email", token=stranger["access_token"], json=asked)).status_code == 202
        message = await mailbox.newest(email, "Confirm your new e-mail address")
        token = await mailbox.token(email, "Confirm your new e-mail address")
        refusal = message["text"].strip().rpartition("\n")[2]
        assert data_of(await api(REFUSE, json={"token": refusal}))["signed_out"] is False
        own = {"token": stranger["access_token"], "json": {"token": token}}
        assert code_of(await api(CLICK_CHANGE, **own)) == "MAIL_TOKEN_REJECTED"
        assert await EMAILS.get(email_claim_id(email)) is None
        assert data_of(await connect(api, wallet))["user_id"] == stranger["user_id"], "a mistyped address hurts nobody"

    async def test_one_who_changes_to_it(self, api, accounts):
        stranger, theirs = await accounts.player(), f"{uuid.uuid4().hex}@example.com"
        token = await mail_tokens.renew(stranger.id, Purpose.EMAIL_CHANGE, theirs, uuid.uuid4().hex)
        assert code_of(await api(CLICK_CHANGE, json={"token": token})) == "UNAUTHENTICATED"
        assert data_of(await sign_in_by_mail(api, theirs))["user_id"] != stranger.id
        shown = await api(PROVE, token=stranger.token, json={"token": token})
        assert code_of(shown) == "EMAIL_TAKEN"


class TestMerges:
    async def merge(self, api, accounts: Accounts, source: Account, target: Account) -> str:
        admin = await accounts.staff(Role.ADMIN)
        body = {"source_id": source.id, "target_id": target.id, "reason": "Ticket 1234.", "perform": True}
        return str(data_of(await api("auth-merge-accounts", token=admin.token, json=body))["merge_id"])

    async def test_the_victims_address_does_not_lead_into_the_strangers_account(self, api, accounts):
        trojan, own = await accounts.players(2)
        await click(api, trojan)
        await self.merge(api, accounts, trojan, own)
        entered = data_of(await sign_in_by_mail(api, trojan.email))
        assert entered["user_id"] not in {trojan.id, own.id}
        assert (await user_of(own.id)).other_emails == ()

    async def test_the_strangers_wallet_does_not_open_the_victims_account(self, api, accounts):
        trojan, victim, wallet = await accounts.player(), await accounts.player(), Wallet()
        data_of(await link(api, trojan.token, wallet))
        await prove(api, victim)
        viewer = new_viewer()
        await twitch.link(trojan.id, viewer)
        await self.merge(api, accounts, trojan, victim)
        assert await ACCOUNTS.get(viewer.user_id) is None
        assert code_of(await connect(api, wallet)) == "CONFIRM_BY_MAIL"
        assert (await user_of(victim.id)).providers == ("email",)

    @COMINGS
    async def test_an_address_of_the_stranger_that_a_merge_brought(self, api, accounts, come: Coming):
        trojan, own = await accounts.players(2)
        await prove(api, own)
        await self.merge(api, accounts, own, trojan)
        assert data_of(await sign_in_by_mail(api, own.email))["user_id"] == trojan.id
        await come(api, trojan)
        assert data_of(await sign_in_by_mail(api, own.email))["user_id"] != trojan.id


class TestSquattingByASecondFactor:
    async def test_none_before_the_address_is_proven(self, api, accounts):
        stranger = await accounts.player()
        await click(api, stranger)
        refused = await api("auth-enable-two-factor", token=stranger.token, json={"password": PASSWORD})
        assert (refused.status_code, code_of(refused)) == (403, "EMAIL_UNPROVEN")

    @COMINGS
    async def test_one_from_before_locks_nobody_out(self, api, accounts, come: Coming):
        stranger = await accounts.player()

        async def enrolled_long_ago(tx: Transaction) -> None:
            user = await tx.get(USERS, stranger.id)
            assert user is not None
            tx.put(USERS, stranger.id, user.model_copy(update={"two_factor": True}), overwrite=True)
            factor = TwoFactor(
                user_id=stranger.id, sealed_secret="x", last_step=0, recovery_digests=(), enabled_at=tx.now
            )
            tx.create(TWO_FACTOR, stranger.id, factor)

        await transaction.run(enrolled_long_ago)
        victim = await come(api, stranger)
        assert (await api("auth-validate", token=victim)).is_success
        assert await TWO_FACTOR.get(stranger.id) is None


class TestTheHonestPlayer:
    async def test_who_types_the_code_in_the_game_keeps_everything(self, api, accounts, mailbox: Mailbox):
        player, wallet = await accounts.player(), Wallet()
        data_of(await link(api, player.token, wallet))
        await api("auth-request-email-verification", token=player.token)
        token = await mailbox.token(player.email, "Confirm your e-mail address")
        text = (await mailbox.newest(player.email, "Confirm your e-mail address"))["text"]
        assert code_in(token) in text
        data_of(await api(CLICK, json={"token": token}))
        typed = f" {code_in(token).upper().replace('-', ' ')}\n"
        assert data_of(await api(PROVE, token=player.token, json={"code": typed}))["proven"] is True
        await by_mail(api, player)
        assert (await api("auth-validate", token=player.token)).is_success
        await by_reset(api, player)
        assert data_of(await connect(api, wallet))["user_id"] == player.id

    async def test_who_clicked_on_the_phone_gets_it_back(self, api, accounts, mailbox: Mailbox):
        player, wallet = await accounts.player(), Wallet()
        data_of(await link(api, player.token, wallet))
        await click(api, player)
        assert (await api("auth-validate", token=player.token)).is_success
        assert data_of(await connect(api, wallet))["user_id"] == player.id
        token = await by_mail(api, player)
        assert "the password, a wallet" in (await mailbox.newest(player.email, "set aside"))["text"]
        refused = await connect(api, wallet)
        assert code_of(refused) == "CONFIRM_BY_MAIL"
        assert "sign in by mail" in refused.json()["error"]["message"]
        listed = data_of(await api("auth-list-linked-accounts", token=token))
        assert listed["email_proven"] is True
        assert listed["password_set_aside_until"] is not None
        assert [item["set_aside_until"] is not None for item in listed["items"]] == [False, True]
        again = await api("auth-reauthenticate", token=token, json={"wallet": await wallet.proof_again(token)})
        assert code_of(again) == "CONFIRM_BY_MAIL"
        assert data_of(await link(api, token, wallet))["set_aside_until"] is None
        assert data_of(await connect(api, wallet))["user_id"] == player.id
        assert "a wallet" in (await mailbox.newest(player.email, "sign-in method was added"))["text"]

    async def test_whose_password_waits_shows_it_once(self, api, accounts):
        player = await accounts.player()
        token, password = await by_mail(api, player), {"email": player.email, "password": PASSWORD}
        assert code_of(await api("auth-login", json=password)) == "CONFIRM_BY_MAIL"
        wrong = await api("auth-login", json=password | {"password": "Wrong-1234"})
        assert code_of(wrong) == "WRONG_CREDENTIALS"
        assert (await api("auth-reauthenticate", token=token, json={"password": PASSWORD})).is_success
        assert data_of(await api("auth-login", json=password))["user_id"] == player.id
        user = await user_of(player.id)
        assert (user.set_aside_password_hash, user.set_aside_until) == (None, None)

    async def test_a_wallet_that_is_not_wanted_can_be_unlinked_for_good(self, api, accounts):
        stranger, wallet = await accounts.player(), Wallet()
        data_of(await link(api, stranger.token, wallet))
        token = await by_reset(api, stranger)
        left = data_of(await api("auth-unlink-identity", token=token, path_values={"provider": "wallet"}))
        assert [item["provider"] for item in left["items"]] == ["email"]
        assert data_of(await connect(api, wallet))["user_id"] != stranger.id

    async def test_who_came_by_mail_in_the_first_place_is_proven(self, api):
        email = f"{uuid.uuid4().hex}@example.com"
        first = data_of(await sign_in_by_mail(api, email))
        data_of(await sign_in_by_mail(api, email))
        assert (await api("auth-validate", token=first["access_token"])).is_success

    async def test_a_merge_is_undone_whole(self, api, accounts):
        source, target, wallet = await accounts.player(), await accounts.player(), Wallet()
        data_of(await link(api, source.token, wallet))
        merge_id = await TestMerges().merge(api, accounts, source, target)
        admin = await accounts.staff(Role.ADMIN)
        undone = {"json": {"reason": "Ticket 1234."}, "path_values": {"merge_id": merge_id}}
        assert data_of(await api("auth-undo-merge", token=admin.token, **undone))["not_returned"] == []
        assert data_of(await connect(api, wallet))["user_id"] == source.id
        password = {"email": source.email, "password": PASSWORD}
        assert data_of(await api("auth-login", json=password))["user_id"] == source.id


def code_in(token: str) -> str:
    """The short code that a mail has beside its token."""
    from functions.auth.rules.mail.mail_tokens import code_of as short_code

    return short_code(token.partition(".")[2])
