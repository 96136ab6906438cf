"""Attacks on a browser's session: its tokens by script, its cookies by other pages and hosts, and what stays behind."""

from http.cookies import SimpleCookie
from typing import Any

import httpx
import pytest

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.store import audit
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.sessions import SESSIONS
from shared.settings import settings
from tests.accounts import PASSWORD, Account
from tests.integration.conftest import clean_state  # noqa: F401  a fixture
from tests.local_api import LocalApi, code_of, data_of

PAGE = "https://play.example.com"
API = "https://api.example.com"
ACCESS, REFRESH = "__Host-ludus_access", "__Host-ludus_refresh"
STRANGERS = (
    {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    {"origin": "https://ugc.example.com", "sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
)
OUR_PAGES = (
    {"origin": PAGE, "sec-fetch-site": "cross-site"},
    {"origin": PAGE},
    {"origin": API},
    {"sec-fetch-site": "same-origin"},
    {},
)


class Browser:
    """A browser of one player: it keeps cookies as they are set, and each tab sends them."""

    def __init__(self, api: LocalApi) -> None:
        self.api = api
        self.cookies: dict[str, str] = {}
        self.set: list[str] = []

    async def sign_in(self, player: Account) -> Any:
        return data_of(
            await self.ask("auth-login", json={"email": player.email, "password": PASSWORD, "cookies": True})
        )

    async def ask(self, function: str, csrf: str = "", **options: Any) -> httpx.Response:
        """A request with the cookies; `headers` are added."""
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"x-csrf-token": csrf} if csrf else {}
        answer = await self.api(function, headers=headers | options.pop("headers", {}), **options)
        self.set = answer.headers.get_list("set-cookie")
        for header in self.set:
            for name, morsel in SimpleCookie(header).items():
                if morsel["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = morsel.value
        return answer

    def a_quarter_of_an_hour_passes(self) -> None:
        """The access token's cookie is over."""
        del self.cookies[ACCESS]


@pytest.fixture
async def browser(api: LocalApi, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """On the API as it is deployed: over TLS."""
    monkeypatch.setenv("PUBLIC_ORIGIN", API)
    monkeypatch.setenv("CORS_ORIGINS", PAGE)
    monkeypatch.setenv("RATE_AUTH", "1000")
    settings.cache_clear()
    return Browser(api)


async def ended_because(session_id: str) -> str:
    session = await SESSIONS.get(session_id)
    assert session is not None
    return session.ended_because


class TestNames:
    async def test_over_tls_no_other_host_can_set_them(self, browser, accounts):
        await browser.sign_in(await accounts.player())
        access, refresh = browser.set
        assert access.startswith(f"{ACCESS}=")
        assert refresh.startswith(f"{REFRESH}=")
        for cookie in browser.set:
            assert "; Path=/; " in cookie
            assert "; Secure; SameSite=Lax; HttpOnly" in cookie
            assert "Domain" not in cookie

    async def test_a_laptop_without_tls_has_plain_ones(self, browser, accounts, monkeypatch):
        monkeypatch.setenv("PUBLIC_ORIGIN", "http://127.0.0.1:8080")
        settings.cache_clear()
        await browser.sign_in(await accounts.player())
        assert set(browser.cookies) == {"ludus_access", "ludus_refresh"}
        assert (await browser.ask("auth-validate")).is_success
        data_of(await browser.ask("auth-refresh", json={}))

    async def test_a_subdomain_s_cookie_of_the_plain_name_opens_nothing(self, browser, accounts):
        thief = await accounts.player()
        for name in ("ludus_access", "ludus_refresh"):
            browser.cookies = {name: thief.token if name == "ludus_access" else thief.refresh_token}
            assert (await browser.ask("auth-validate")).status_code == 401
            assert (await browser.ask("auth-refresh", json={})).status_code == 401

    async def test_of_two_refresh_cookies_none_counts(self, browser, accounts):
        """A host of the same domain sets one of its own beside ours, so that the player goes on in its session."""
        await browser.sign_in(await accounts.player())
        thief = await accounts.player()
        both = f"{REFRESH}={thief.refresh_token}; {REFRESH}={browser.cookies[REFRESH]}"
        assert code_of(await browser.ask("auth-refresh", json={}, headers={"cookie": both})) == "REFRESH_REJECTED"

    @pytest.mark.parametrize("prefix", ["__Secure-", ""])
    async def test_a_sibling_host_signs_nobody_in_as_somebody_else(self, browser, accounts, prefix):
        """It may set any cookie of the domain but `__Host-` ones (RFC 6265bis, 4.1.3), where the player has none."""
        thief = await accounts.player()
        tossed = {"cookie": f"{prefix}ludus_refresh={thief.refresh_token}", "sec-fetch-site": "same-origin"}
        assert code_of(await browser.ask("auth-refresh", json={}, headers=tossed)) == "REFRESH_REJECTED"

    @pytest.mark.parametrize("prefix", [b"\xa0", b"\x85", b"\x1f", b"\x0b"])
    async def test_a_name_that_is_ours_but_for_a_blank_is_another(self, browser, accounts, prefix):
        """Browsers let any host set it, for it does not begin with `__Host-`."""
        thief = await accounts.player()
        client = await browser.api.client("auth-validate")
        cookie = prefix + f"{ACCESS}={thief.token}".encode()
        headers = [(b"x-forwarded-for", b"198.18.9.9"), (b"cookie", cookie)]
        assert (await client.get("/api/v1/auth/validate", headers=headers)).status_code == 401

    @pytest.mark.parametrize("place", ["before", "after", "around"])
    async def test_foreign_cookies_beside_ours_are_nothing(self, browser, accounts, place):
        player = await accounts.player()
        await browser.sign_in(player)
        ours, foreign = f"{ACCESS}={browser.cookies[ACCESS]}", 'consent={"ads": false}; theme=dark'
        header = {"before": f"{foreign}; {ours}", "after": f"{ours}; {foreign}", "around": f"a=b; {ours}; {foreign}"}
        shown = await browser.ask("auth-validate", headers={"cookie": header[place]})
        assert data_of(shown)["user_id"] == player.id


class TestTokensLeaveByTheWayTheyCame:
    @pytest.mark.parametrize("body", [{}, {"refresh_token": None}, {"refresh_token": ""}])
    async def test_a_script_gets_no_token_out_of_the_cookie(self, browser, accounts, body):
        await browser.sign_in(await accounts.player())
        answer = await browser.ask("auth-refresh", json=body)
        fresh = data_of(answer)
        assert (fresh["access_token"], fresh["refresh_token"]) == (None, None)
        assert browser.cookies[REFRESH] not in answer.text
        assert browser.cookies[ACCESS] not in answer.text
        assert len(browser.set) == 2

    async def test_a_token_in_the_body_sets_no_cookies(self, browser, accounts):
        player = await accounts.player()
        fresh = data_of(await browser.ask("auth-refresh", json={"refresh_token": player.refresh_token}))
        assert fresh["refresh_token"]
        assert fresh["csrf_token"] is None
        assert browser.set == []

    async def test_the_wallet_s_refresh_takes_no_cookie(self, browser, accounts):
        session = await browser.sign_in(await accounts.player())
        for body in ({}, {"refresh_token": ""}, {"refresh_token": None}):
            answer = await browser.ask("auth-refresh-wallet-session", session["csrf_token"], json=body)
            assert code_of(answer) == "INVALID_REQUEST"


class TestOtherPages:
    @pytest.mark.parametrize("function", ["auth-refresh", "auth-logout"])
    @pytest.mark.parametrize("headers", STRANGERS)
    async def test_they_do_nothing_with_the_refresh_cookie(self, browser, accounts, function, headers):
        session = await browser.sign_in(await accounts.player())
        browser.a_quarter_of_an_hour_passes()
        answer = await browser.ask(function, json={}, headers=headers)
        assert (answer.status_code, code_of(answer)) == (403, "CSRF_REJECTED")
        assert browser.set == []
        assert await ended_because(session["session_id"]) == ""

    @pytest.mark.parametrize("headers", OUR_PAGES)
    async def test_ours_and_those_that_are_no_browsers_do(self, browser, accounts, headers):
        session = await browser.sign_in(await accounts.player())
        browser.a_quarter_of_an_hour_passes()
        data_of(await browser.ask("auth-refresh", json={}, headers=headers))
        browser.a_quarter_of_an_hour_passes()
        assert data_of(await browser.ask("auth-logout", headers=headers)) == {"session_id": session["session_id"]}

    async def test_a_change_by_cookie_still_needs_the_token(self, browser, accounts):
        await browser.sign_in(await accounts.player())
        for function in ("auth-logout", "auth-revoke-sessions"):
            answer = await browser.ask(function, json={"which": "all"}, headers={"origin": PAGE})
            assert code_of(answer) == "CSRF_REJECTED"


class TestTabs:
    async def test_a_refresh_in_one_leaves_the_other_its_csrf_token(self, browser, accounts):
        tab = await browser.sign_in(await accounts.player())
        for _ in range(3):
            other_tab = data_of(await browser.ask("auth-refresh", json={}))
            assert other_tab["csrf_token"] == tab["csrf_token"]
        assert (await browser.ask("profiles-update-me", tab["csrf_token"], json={"bio": "Hello."})).is_success

    async def test_sessions_have_tokens_of_their_own(self, browser, api, accounts):
        player, elsewhere = await accounts.player(), Browser(api)
        tab, phone = await browser.sign_in(player), await elsewhere.sign_in(player)
        assert tab["csrf_token"] != phone["csrf_token"]
        answer = await browser.ask("profiles-update-me", phone["csrf_token"], json={"bio": "Hello."})
        assert code_of(answer) == "CSRF_REJECTED"

    async def test_a_session_that_an_older_version_opened_gets_one_and_keeps_it(self, browser, accounts):
        session = await browser.sign_in(await accounts.player())
        await _forget_csrf_token(session["session_id"])
        first, second = [data_of(await browser.ask("auth-refresh", json={}))["csrf_token"] for _ in "ab"]
        assert first == second
        assert (await browser.ask("profiles-update-me", second, json={"bio": "Hello."})).is_success


async def _forget_csrf_token(session_id: str) -> None:
    async def forget(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, session_id)
        assert session is not None
        tx.put(SESSIONS, session_id, session.model_copy(update={"csrf_token": ""}), overwrite=True)

    await transaction.run(forget)


class TestSigningOut:
    async def test_after_the_access_token_is_over(self, browser, accounts):
        player = await accounts.player()
        session = await browser.sign_in(player)
        kept = dict(browser.cookies)
        browser.a_quarter_of_an_hour_passes()
        assert data_of(await browser.ask("auth-logout")) == {"session_id": session["session_id"]}
        assert browser.cookies == {}
        assert await ended_because(session["session_id"]) == "logout"
        assert AuditKind.LOGOUT in [entry.kind for entry in await audit.entries(player.id, 9, None)]
        browser.cookies = kept
        assert (await browser.ask("auth-refresh", json={})).status_code == 401
        assert (await browser.ask("auth-validate")).status_code == 401

    @pytest.mark.parametrize("stale", ["expired.access.token", "", "a.b.c"])
    async def test_with_a_stale_access_token_beside(self, browser, accounts, stale):
        session = await browser.sign_in(await accounts.player())
        browser.cookies[ACCESS] = stale
        assert data_of(await browser.ask("auth-logout"))["session_id"] == session["session_id"]
        assert browser.cookies == {}

    async def test_of_a_session_that_ended_elsewhere_clears_the_cookies(self, browser, accounts):
        """The access token is good and its session over, as is the refresh token's."""
        player = await accounts.player()
        session = await browser.sign_in(player)
        await browser.api("auth-revoke-sessions", token=player.token, json={"which": "others"})
        answer = await browser.ask("auth-logout", session["csrf_token"])
        assert data_of(answer) == {"session_id": None}
        assert browser.cookies == {}

    async def test_forged_tokens_end_nothing(self, browser, accounts):
        session = await browser.sign_in(await accounts.player())
        good = browser.cookies[REFRESH]
        head, user_id, _ = good.split(".")
        other = await accounts.player()
        for forged in (f"{head}.{user_id}.{'A' * 43}", f"{head}.{other.id}.{good.split('.')[2]}", "x", "a.b.c"):
            browser.cookies = {REFRESH: forged}
            assert data_of(await browser.ask("auth-logout")) == {"session_id": None}
        assert await ended_because(session["session_id"]) == ""

    async def test_a_spent_token_shows_that_there_are_two(self, browser, accounts):
        session = await browser.sign_in(await accounts.player())
        spent = browser.cookies[REFRESH]
        data_of(await browser.ask("auth-refresh", json={}))
        browser.cookies = {REFRESH: spent}
        assert data_of(await browser.ask("auth-logout"))["session_id"] == session["session_id"]
        assert await ended_because(session["session_id"]) == "refresh_token_reused"

    async def test_without_any_token_there_is_nothing_to_end(self, browser):
        answer = await browser.ask("auth-logout")
        assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")
