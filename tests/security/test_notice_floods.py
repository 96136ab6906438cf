"""Nobody fills another's mailbox through our notices: an account can be opened with anybody's address."""

import uuid
from collections import Counter
from itertools import pairwise

from tests.accounts import PASSWORD, Account, Accounts, prove
from tests.local_api import LocalApi, data_of
from tests.mailbox import Mailbox

MOST = 2
"""Mails of one kind that a minute may bring: the second comes when the pause after the first is over."""


async def asks_to_move(api: LocalApi, player: Account) -> None:
    body = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD}
    assert (await api("auth-request-email-change", token=player.token, json=body)).status_code == 202


async def changes_password(api: LocalApi, player: Account, times: int) -> None:
    passwords = [PASSWORD, *(f"Three-Small-Words-{number}" for number in range(times))]
    for current, new in pairwise(passwords):
        body = {"current_password": current, "new_password": new}
        data_of(await api("auth-change-password", token=player.token, json=body))


async def subjects(mailbox: Mailbox, address: str) -> Counter[str]:
    return Counter(mail["subject"] for mail in await mailbox.all_of(address))


async def test_a_stranger_s_account_with_the_victims_address(api: LocalApi, accounts: Accounts, mailbox: Mailbox):
    stranger = await accounts.player()
    for _ in range(4):
        await asks_to_move(api, stranger)
    await changes_password(api, stranger, 4)
    await mailbox.newest(stranger.email, "is to be changed")
    await mailbox.newest(stranger.email, "password was changed")
    assert (await api("auth-request-email-login", json={"email": stranger.email})).status_code == 202
    await mailbox.newest(stranger.email, "is your code")
    told = await subjects(mailbox, stranger.email)
    assert max(told.values()) <= MOST, told


async def test_they_use_up_no_mail_that_the_owner_needs(api: LocalApi, accounts: Accounts, mailbox: Mailbox):
    stranger = await accounts.player()
    await asks_to_move(api, stranger)
    await changes_password(api, stranger, 1)
    await mailbox.newest(stranger.email, "password was changed")
    for name in ("auth-request-email-login", "auth-request-password-reset"):
        assert (await api(name, json={"email": stranger.email})).status_code == 202
    await mailbox.newest(stranger.email, "is your code")
    await mailbox.newest(stranger.email, "Reset your password")


async def test_the_owner_of_a_proven_account_hears_of_each(api: LocalApi, accounts: Accounts, mailbox: Mailbox):
    player = await accounts.player()
    await prove(api, player)
    await changes_password(api, player, 3)
    await mailbox.newest(player.email, "password was changed", count=3)
