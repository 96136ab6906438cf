"""A player mistypes the address that their account is to have: who gets that address's mail gets no account by it."""

import uuid

import pytest

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.mail.mail_tokens import code_of as short_code
from functions.auth.store.accounts import EMAILS, USERS
from tests.accounts import PASSWORD, Account, Accounts, prove
from tests.local_api import LocalApi, code_of, data_of
from tests.mailbox import Mailbox
from tests.wallets import Wallet

CONFIRM, PROVE = "auth-confirm-email-change", "auth-prove-email"
MAIL = "Confirm your new e-mail address"


def fresh() -> str:
    return f"{uuid.uuid4().hex}@example.com"


async def by_wallet(api: LocalApi, wallet: Wallet) -> Account:
    arrived = data_of(await api("auth-connect-wallet", json=await wallet.proof()))
    return Account(arrived["user_id"], arrived["access_token"], refresh_token=arrived["refresh_token"])


async def takes_over(api: LocalApi, address: str, user_id: str, token: str) -> bool:
    """Whether who gets an address's mail clicks and then has an account by a new password."""
    clicked = await api(CONFIRM, json={"token": token})
    reset = await mail_tokens.renew(user_id, Purpose.PASSWORD_RESET, address, uuid.uuid4().hex)
    confirmed = await api("auth-confirm-password-reset", json={"token": reset, "password": "Three-Small-Words-7"})
    return clicked.is_success or confirmed.is_success


async def test_of_an_account_that_began_with_a_wallet(api: LocalApi, mailbox: Mailbox):
    wallet, mistyped = Wallet(), fresh()
    player = await by_wallet(api, wallet)
    body = {"email": mistyped, "password": PASSWORD}
    assert (await api("auth-link-email", token=player.token, json=body)).status_code == 202
    assert not await takes_over(api, mistyped, player.id, await mailbox.token(mistyped, MAIL))
    assert data_of(await api("auth-connect-wallet", json=await wallet.proof()))["user_id"] == player.id


@pytest.mark.parametrize("state", ["clicked", "proven"])
async def test_of_an_account_that_has_an_address(api: LocalApi, accounts: Accounts, mailbox: Mailbox, state: str):
    player, mistyped = await accounts.player(), fresh()
    if state == "proven":
        await prove(api, player)
    else:
        token = await mail_tokens.renew(player.id, Purpose.EMAIL_VERIFICATION, player.email, uuid.uuid4().hex)
        data_of(await api("auth-confirm-email-verification", json={"token": token}))
    body = {"email": mistyped, "password": PASSWORD}
    assert (await api("auth-request-email-change", token=player.token, json=body)).status_code == 202
    assert not await takes_over(api, mistyped, player.id, await mailbox.token(mistyped, MAIL))
    assert data_of(await api("auth-login", json={"email": player.email, "password": PASSWORD}))["user_id"] == player.id


async def test_a_session_of_another_account_is_none(api: LocalApi, accounts: Accounts):
    player, other = await accounts.players(2)
    token = await mail_tokens.renew(player.id, Purpose.EMAIL_CHANGE, fresh(), uuid.uuid4().hex)
    assert code_of(await api(CONFIRM, token=other.token, json={"token": token})) == "MAIL_TOKEN_REJECTED"
    assert (await USERS.get(player.id)).email == player.email


@pytest.mark.parametrize("way", ["code", "link"])
async def test_who_is_signed_in_moves_and_keeps_everything(api: LocalApi, accounts: Accounts, way: str):
    player, wallet, right = await accounts.player(), Wallet(), fresh()
    linked = {"wallet": await wallet.proof_to_link(player.token)}
    data_of(await api("auth-link-identity", token=player.token, json=linked))
    token = await mail_tokens.renew(player.id, Purpose.EMAIL_CHANGE, right, uuid.uuid4().hex)
    if way == "code":
        moved = await api(PROVE, token=player.token, json={"code": short_code(token.partition(".")[2])})
    else:
        moved = await api(CONFIRM, token=player.token, json={"token": token})
    assert (data_of(moved)["email"], data_of(moved)["proven"]) == (right, True)
    assert await EMAILS.get(email_claim_id(player.email)) is None
    assert data_of(await api("auth-connect-wallet", json=await wallet.proof()))["user_id"] == player.id
