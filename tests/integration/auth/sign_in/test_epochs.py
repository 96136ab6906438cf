"""What waits for an answer is over when all of an account's sessions were ended: a thief may have asked for it."""

import uuid
from collections.abc import Awaitable, Callable

import pytest

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import SendEmailChange
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.two_factor import TWO_FACTOR
from shared.identity.callers import Role
from tests.accounts import PASSWORD, Account, Accounts, prove
from tests.authenticator import ENABLE, VERIFY, Authenticator, challenge, enrol
from tests.integration.auth.merges.test_merging import merge, undo
from tests.local_api import LocalApi, code_of, data_of

NEW = "Three-Small-Words-7"
WHY = "Ticket 1234."

Ending = Callable[[LocalApi, Accounts, Account], Awaitable[None]]


async def a_new_password(api: LocalApi, accounts: Accounts, player: Account) -> None:
    body = {"current_password": PASSWORD, "new_password": NEW}
    data_of(await api("auth-change-password", token=player.token, json=body))


async def a_reset(api: LocalApi, accounts: Accounts, player: Account) -> None:
    token = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
    data_of(await api("auth-confirm-password-reset", json={"token": token, "password": NEW}))


async def a_ban_that_was_lifted(api: LocalApi, accounts: Accounts, player: Account) -> None:
    admin = await accounts.staff(Role.ADMIN)
    for status in ("banned", "active"):
        body = {"status": status, "reason": WHY}
        data_of(await api("auth-set-account-status", token=admin.token, path_values={"user_id": player.id}, json=body))


async def other_roles(api: LocalApi, accounts: Accounts, player: Account) -> None:
    admin = await accounts.staff(Role.ADMIN)
    body = {"roles": ["support"], "reason": WHY}
    data_of(await api("auth-set-account-roles", token=admin.token, path_values={"user_id": player.id}, json=body))


async def a_merge_that_was_undone(api: LocalApi, accounts: Accounts, player: Account) -> None:
    admin, target = await accounts.staff(Role.ADMIN), await accounts.player()
    done = data_of(await merge(api, admin, player, target))
    data_of(await undo(api, admin, done["merge_id"]))


async def another_s_merge_that_was_undone(api: LocalApi, accounts: Accounts, player: Account) -> None:
    admin, source = await accounts.staff(Role.ADMIN), await accounts.player()
    done = data_of(await merge(api, admin, source, player))
    data_of(await undo(api, admin, done["merge_id"]))


async def a_revocation_of_the_others(api: LocalApi, accounts: Accounts, player: Account) -> None:
    data_of(await api("auth-revoke-sessions", token=player.token, json={"which": "others"}))


async def a_revocation_of_all(api: LocalApi, accounts: Accounts, player: Account) -> None:
    data_of(await api("auth-revoke-sessions", token=player.token, json={"which": "all"}))


ENDINGS = [
    a_new_password,
    a_revocation_of_the_others,
    a_revocation_of_all,
    a_reset,
    a_ban_that_was_lifted,
    other_roles,
    a_merge_that_was_undone,
    another_s_merge_that_was_undone,
]


async def address_of(player: Account) -> str | None:
    user = await USERS.get(player.id)
    assert user is not None
    return user.email


@pytest.mark.parametrize("end", ENDINGS)
async def test_a_sign_in_that_waits_for_its_code(api, accounts, end: Ending):
    player = await accounts.player()
    authenticator = await enrol(api, player)
    waiting = await challenge(api, player)
    await end(api, accounts, player)
    answer = await api(VERIFY, json={"challenge_token": waiting, "code": authenticator.code()})
    assert (answer.status_code, code_of(answer)) == (401, "CHALLENGE_REJECTED")


@pytest.mark.parametrize("end", ENDINGS)
async def test_an_enrolment_that_a_thief_began(api, accounts, end: Ending):
    """Who could finish it would lock the owner out for good."""
    player = await accounts.player()
    await prove(api, player)
    begun = data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}))
    await end(api, accounts, player)
    shown = {"challenge_token": begun["challenge_token"], "code": Authenticator(begun["secret"]).code()}
    answer = await api(VERIFY, json=shown)
    assert (answer.status_code, code_of(answer)) == (401, "CHALLENGE_REJECTED")
    assert await TWO_FACTOR.get(player.id) is None


@pytest.mark.parametrize("end", ENDINGS)
async def test_a_change_of_address_that_a_thief_asked_for(api, accounts, mailbox, end: Ending):
    player, theirs = await accounts.player(), f"{uuid.uuid4().hex}@example.com"
    asked = {"email": theirs, "password": PASSWORD}
    assert (await api("auth-request-email-change", token=player.token, json=asked)).status_code == 202
    token = await mailbox.token(theirs, "Confirm your new e-mail address")
    await end(api, accounts, player)
    session = await accounts.sign_in(player)
    answer = await api("auth-confirm-email-change", token=session.token, json={"token": token})
    assert (answer.status_code, code_of(answer)) == (422, "MAIL_TOKEN_REJECTED")
    assert await address_of(player) == player.email
    assert await EMAILS.get(email_claim_id(theirs)) is None


async def test_a_change_of_address_whose_mail_comes_late(api, accounts, mailbox):
    """It waits in the queue, as the mail server is down, and the owner is faster."""
    player, theirs = await accounts.player(), f"{uuid.uuid4().hex}@example.com"
    work = SendEmailChange(request_id=uuid.uuid4().hex, user_id=player.id, email=theirs)
    await a_reset(api, accounts, player)
    delivered = await api.deliver("auth-send-email-change", work.model_dump_json().encode())
    assert delivered.status_code == 204
    assert await mailbox.all_of(theirs) == []


async def test_who_reclaims_an_address_is_rid_of_who_used_it_before(api, accounts, mailbox):
    """Somebody registers with an address that is not theirs, and has a change to their own one mailed."""
    player, theirs = await accounts.player(), f"{uuid.uuid4().hex}@example.com"
    asked = {"email": theirs, "password": PASSWORD}
    assert (await api("auth-request-email-change", token=player.token, json=asked)).status_code == 202
    token = await mailbox.token(theirs, "Confirm your new e-mail address")
    assert (await api("auth-request-email-login", json={"email": player.email})).status_code == 202
    code = (await mailbox.newest(player.email, "is your code"))["subject"].partition(" ")[0]
    entered = data_of(await api("auth-confirm-email-login", json={"email": player.email, "code": code}))["access_token"]
    assert (
        code_of(await api("auth-confirm-email-change", token=entered, json={"token": token})) == "MAIL_TOKEN_REJECTED"
    )
    assert await address_of(player) == player.email


async def test_what_begins_after_it_counts(api, accounts, mailbox):
    player, new = await accounts.player(), f"{uuid.uuid4().hex}@example.com"
    await a_new_password(api, accounts, player)
    asked = {"email": new, "password": NEW}
    assert (await api("auth-request-email-change", token=player.token, json=asked)).status_code == 202
    token = await mailbox.token(new, "Confirm your new e-mail address")
    data_of(await api("auth-prove-email", token=player.token, json={"token": token}))
    begun = data_of(await api(ENABLE, token=player.token, json={"password": NEW}))
    authenticator = Authenticator(begun["secret"])
    shown = {"challenge_token": begun["challenge_token"], "code": authenticator.code()}
    assert data_of(await api(VERIFY, json=shown))["kind"] == "two_factor_enabled"
    signed = data_of(await api("auth-login", json={"email": new, "password": NEW}))
    answer = await api(VERIFY, json={"challenge_token": signed["challenge_token"], "code": authenticator.code()})
    assert data_of(answer)["kind"] == "signed_in"
