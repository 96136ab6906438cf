"""Linking a Twitch account: both sides agree, one account a player, and nothing is left at Twitch after an unlink."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from functions.drops.events import TwitchUnlinked
from functions.drops.handlers.revoke_tokens import revoke_tokens
from functions.drops.operations import asking
from functions.drops.store import links as store
from tests.local_api import code_of, data_of
from tests.twitch import SHOW, START, agree, begin, confirm, new_viewer, question_of

LIST, UNLINK = "auth-list-linked-accounts", "auth-unlink-identity"


async def linked(api, partners, player, viewer):
    page = await agree(api, partners, await begin(api, player.token), viewer)
    return await confirm(api, page)


async def listed(api, player) -> dict[str, str]:
    items = data_of(await api(LIST, token=player.token))["items"]
    return {item["provider"]: item["display_name"] for item in items}


async def unlink(api, player):
    return await api(UNLINK, token=player.token, path_values={"provider": "twitch"})


class TestLinking:
    async def test_the_page_names_both_and_asks_before_anything_is_linked(self, api, accounts, partners):
        player, viewer = await accounts.player(), new_viewer()
        page = await agree(api, partners, await begin(api, player.token), viewer)
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert viewer.login in page.text
        assert player.display_name in page.text
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        assert await store.ACCOUNTS.get(viewer.user_id) is None
        assert data_of(await confirm(api, page))["twitch_login"] == viewer.login
        assert (await listed(api, player))["twitch"] == viewer.login

    async def test_twitch_is_asked_with_one_exact_address(self, api, accounts):
        started = data_of(await api(START, token=(await accounts.player()).token))
        asked = parse_qs(urlsplit(started["authorize_url"]).query)
        assert asked["redirect_uri"] == ["http://127.0.0.1:8080/api/v1/drops/twitch/callback"]
        assert asked["response_type"] == ["code"]

    async def test_tokens_are_kept_sealed(self, api, accounts, partners):
        player, viewer = await accounts.player(), new_viewer()
        data_of(await linked(api, partners, player, viewer))
        account = await store.ACCOUNTS.get(viewer.user_id)
        assert account is not None
        assert "access_token" not in account.sealed_tokens
        assert viewer.user_id in await partners.twitch_token_holders()

    async def test_what_nobody_confirms_is_revoked_when_the_attempt_ends_and_what_is_confirmed_stays(
        self, api, accounts, partners, monkeypatch
    ):
        queued = []

        async def enqueue(work, *, at):
            queued.append((work, at))

        monkeypatch.setattr(asking, "enqueue", enqueue)
        player, agreed, confirmed = await accounts.player(), new_viewer(), new_viewer()
        await agree(api, partners, await begin(api, player.token), agreed)
        data_of(await linked(api, partners, player, confirmed))
        for work, at in queued:
            assert at > datetime.now(UTC) + timedelta(minutes=10)
            answer = await api.deliver("drops-revoke-unconfirmed", work.model_dump_json().encode())
            assert answer.status_code == 204
        holders = await partners.twitch_token_holders()
        assert agreed.user_id not in holders
        assert confirmed.user_id in holders

    async def test_who_begins_cannot_confirm_for_who_agrees(self, api, accounts, partners):
        viewer = new_viewer()
        state = await begin(api, (await accounts.player()).token)
        page = await agree(api, partners, state, viewer)
        guess = {"state": state, "confirmation": "guess"}
        assert code_of(await api("drops-confirm-twitch-link", json=guess)) == "LINK_EXPIRED"
        assert await store.ACCOUNTS.get(viewer.user_id) is None
        assert (await confirm(api, page)).is_success

    async def test_a_link_counts_once(self, api, accounts, partners):
        state = await begin(api, (await accounts.player()).token)
        page = await agree(api, partners, state, new_viewer())
        again = await agree(api, partners, state, new_viewer())
        assert "start again" in again.text
        assert (await confirm(api, page)).is_success
        assert code_of(await confirm(api, page)) == "LINK_EXPIRED"

    async def test_a_link_is_void_once_its_session_has_ended(self, api, accounts, partners):
        before, between = await accounts.player(), await accounts.player()
        early, late = await begin(api, before.token), await begin(api, between.token)
        page = await agree(api, partners, late, new_viewer())
        for player in (before, between):
            answer = await api("auth-logout", token=player.token, json={"refresh_token": player.refresh_token})
            assert answer.is_success
        assert "start again" in (await agree(api, partners, early, new_viewer())).text
        assert code_of(await confirm(api, page)) == "LINK_EXPIRED"

    async def test_who_does_not_agree_is_told_so(self, api, accounts):
        state = await begin(api, (await accounts.player()).token)
        refused = {"state": state, "error": "access_denied", "error_description": "The user denied you access"}
        page = await api(SHOW, params=refused)
        assert page.status_code == 200
        assert "did not agree" in page.text

    async def test_a_code_that_twitch_does_not_know_links_nothing(self, api, accounts):
        state = await begin(api, (await accounts.player()).token)
        assert "did not confirm" in (await api(SHOW, params={"state": state, "code": "forged"})).text

    async def test_twitch_that_is_down_is_no_error_of_ours(self, api, accounts, partners):
        state = await begin(api, (await accounts.player()).token)
        async with partners.broken("twitch", "unavailable"):
            page = await agree(api, partners, state, new_viewer())
        assert page.status_code == 200
        assert "does not answer" in page.text

    async def test_a_name_of_twitch_is_no_markup(self, api, accounts, partners):
        page = await agree(
            api, partners, await begin(api, (await accounts.player()).token), viewer=_named("<script>alert(1)</script>")
        )
        assert "<script>alert" not in page.text
        assert question_of(page).state


def _named(login):
    viewer = new_viewer()
    return type(viewer)(viewer.user_id, login)


class TestWhoseItIs:
    async def test_an_account_that_another_player_has_linked_is_refused(self, api, accounts, partners):
        viewer, (ada, bob) = new_viewer(), await accounts.players(2)
        data_of(await linked(api, partners, ada, viewer))
        assert code_of(await linked(api, partners, bob, viewer)) == "TWITCH_ACCOUNT_TAKEN"
        assert (await unlink(api, ada)).is_success
        assert (await linked(api, partners, bob, viewer)).is_success
        assert "twitch" not in await listed(api, ada)

    async def test_a_player_links_one_account(self, api, accounts, partners):
        player = await accounts.player()
        first, second = new_viewer(), new_viewer()
        data_of(await linked(api, partners, player, first))
        assert code_of(await linked(api, partners, player, second)) == "TWITCH_LINKED"
        assert data_of(await linked(api, partners, player, first))["twitch_login"] == first.login


class TestUnlinking:
    async def test_an_unlink_revokes_at_twitch_what_it_gave(self, api, accounts, partners):
        player, viewer = await accounts.player(), new_viewer()
        data_of(await linked(api, partners, player, viewer))
        fact = await self._unlinked(api, player, viewer)
        await revoke_tokens(fact)
        assert viewer.user_id not in await partners.twitch_token_holders()
        await revoke_tokens(fact)
        assert viewer.user_id not in await partners.twitch_token_holders()

    async def test_a_token_that_has_expired_is_refreshed_to_be_revoked(self, api, accounts, partners):
        player, viewer = await accounts.player(), new_viewer()
        data_of(await linked(api, partners, player, viewer))
        await partners.twitch_tokens_expire(viewer.user_id)
        await revoke_tokens(await self._unlinked(api, player, viewer))
        assert viewer.user_id not in await partners.twitch_token_holders()

    async def test_what_is_not_linked_cannot_be_unlinked(self, api, accounts):
        assert code_of(await unlink(api, await accounts.player())) == "NOT_LINKED"

    @staticmethod
    async def _unlinked(api, player, viewer) -> TwitchUnlinked:
        """Unlink; returns the fact as it is published."""
        account = await store.ACCOUNTS.get(viewer.user_id)
        assert account is not None
        assert "twitch" not in {item["provider"] for item in data_of(await unlink(api, player))["items"]}
        assert await store.ACCOUNTS.get(viewer.user_id) is None
        return TwitchUnlinked(
            twitch_user_id=viewer.user_id, unlinked_at=account.linked_at, sealed_tokens=account.sealed_tokens
        )
