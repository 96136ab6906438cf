"""Owners are told by mail of what changes how their account is opened; staff takes off a factor that was lost."""

import asyncio

import pytest

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.two_factor import TWO_FACTOR
from shared.identity.callers import Role
from tests.accounts import PASSWORD, prove
from tests.authenticator import challenge, enrol
from tests.local_api import code_of, data_of
from tests.wallets import Wallet

REMOVE, LINK, UNLINK = "auth-remove-two-factor", "auth-link-identity", "auth-unlink-identity"
WHY = {"reason": "Ticket 1234."}


async def link_and_unlink(api, player) -> None:
    data_of(await api(LINK, token=player.token, json={"wallet": await Wallet().proof_to_link(player.token)}))
    data_of(await api(UNLINK, token=player.token, path_values={"provider": "wallet"}))


async def remove(api, admin, user_id, **body):
    return await api(REMOVE, token=admin.token, json=WHY | body, path_values={"user_id": user_id})


class TestNotices:
    async def test_an_identity_that_comes_and_goes(self, api, accounts, mailbox):
        player = await accounts.player()
        await prove(api, player)
        await link_and_unlink(api, player)
        assert "a wallet" in (await mailbox.newest(player.email, "A sign-in method was added"))["text"]
        removed = await mailbox.newest(player.email, "A sign-in method was removed from your account")
        assert "a wallet" in removed["text"]

    async def test_a_factor_that_goes_on_gets_new_codes_and_goes_off(self, api, accounts, mailbox):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        await mailbox.newest(player.email, "Your second factor is on")
        shown = {"password": PASSWORD, "recovery_code": authenticator.recovery_codes[0]}
        codes = data_of(await api("auth-renew-recovery-codes", token=player.token, json=shown))["recovery_codes"]
        await mailbox.newest(player.email, "You have new recovery codes")
        shown = {"password": PASSWORD, "recovery_code": codes[0]}
        data_of(await api("auth-disable-two-factor", token=player.token, json=shown))
        await mailbox.newest(player.email, "Your second factor is off")

    async def test_an_address_that_is_not_proven_hears_nothing_of_strangers(self, api, accounts, mailbox):
        player, later = await accounts.players(2)
        await link_and_unlink(api, player)
        await prove(api, later)
        await link_and_unlink(api, later)
        await mailbox.newest(later.email, "was removed")
        assert await mailbox.all_of(player.email) == []


class TestRemoval:
    async def test_who_lost_theirs_signs_in_without_it(self, api, accounts, mailbox):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        await enrol(api, player)
        await challenge(api, player)
        state = data_of(await remove(api, admin, player.id))
        assert (state["user_id"], state["status"]) == (player.id, "active")
        assert code_of(await api("auth-validate", token=player.token)) == "UNAUTHENTICATED"
        signed_in = data_of(await api("auth-login", json={"email": player.email, "password": PASSWORD}))
        assert signed_in["kind"] == "signed_in"
        assert await TWO_FACTOR.get(player.id) is None
        (entry,) = await AUDIT.select(
            ("user_id", "==", player.id), ("kind", "==", AuditKind.TWO_FACTOR_REMOVED), limit=5
        )
        assert (entry.actor_id, entry.details["reason"]) == (admin.id, "Ticket 1234.")
        await mailbox.newest(player.email, "support took off your second factor")

    async def test_a_sign_in_that_waits_for_its_code_is_over(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        authenticator = await enrol(api, player)
        waiting = await challenge(api, player)
        data_of(await remove(api, admin, player.id))
        shown = {"challenge_token": waiting, "code": authenticator.code()}
        assert code_of(await api("auth-verify-two-factor", json=shown)) == "CHALLENGE_REJECTED"

    async def test_of_twenty_at_once_one_does_it(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        await enrol(api, player)
        answers = await asyncio.gather(*(remove(api, admin, player.id) for _ in range(20)))
        assert sorted(code_of(answer) for answer in answers) == ["", *["TWO_FACTOR_NOT_ON"] * 19]

    @pytest.mark.parametrize("role", [Role.SUPPORT, Role.MODERATOR])
    async def test_others_of_the_staff_may_not(self, api, accounts, role):
        staff, player = await accounts.staff(role), await accounts.player()
        assert (await remove(api, staff, player.id)).status_code == 403

    async def test_what_is_refused(self, api, accounts):
        admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
        assert code_of(await remove(api, admin, player.id)) == "TWO_FACTOR_NOT_ON"
        assert code_of(await remove(api, admin, admin.id)) == "OWN_ACCOUNT"
        assert code_of(await remove(api, admin, "nobody-at-all")) == "UNKNOWN_ACCOUNT"
        assert code_of(await remove(api, admin, player.id, reason="")) == "INVALID_REQUEST"
        assert (await USERS.get(player.id)).two_factor is False
