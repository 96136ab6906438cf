"""What every endpoint does alike: the envelope, errors, sizes, types, CORS, cookies and their CSRF token."""

import codecs
import json
from http.cookies import SimpleCookie

import httpx
import pytest

from functions.stats.operations import views
from shared.declare import Http
from tests.accounts import PASSWORD, Account, Accounts
from tests.local_api import LocalApi, code_of, data_of, declared

ORIGIN = "http://localhost:3000"


async def test_a_success_has_the_envelope(api, accounts):
    player = await accounts.player()
    answer = await api("auth-validate", token=player.token, headers={"x-request-id": "r-1"})
    assert (answer.json()["success"], answer.json()["meta"]["requestId"]) == (True, "r-1")
    assert answer.headers["x-request-id"] == "r-1"
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_failure_has_the_envelope(api):
    answer = await api("auth-validate", headers={"x-request-id": "r-1"})
    assert answer.status_code == 401
    assert answer.json()["success"] is False
    assert set(answer.json()["error"]) == {"code", "message", "details"}
    assert answer.json()["meta"]["requestId"] == answer.headers["x-request-id"] == "r-1"


async def test_a_request_without_an_id_gets_one(api):
    answers = [await api("auth-validate") for _ in range(2)]
    ids = {answer.headers["x-request-id"] for answer in answers}
    assert len(ids) == 2
    assert ids == {answer.json()["meta"]["requestId"] for answer in answers}


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD"])
async def test_another_method(api, method):
    answer = await api("auth-login", method=method)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"


async def test_head_is_get_for_who_wants_the_headers(api, accounts):
    player = await accounts.player()
    answer = await api("auth-validate", method="HEAD", token=player.token)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"{", "application/json", 400, "MALFORMED_REQUEST"),
        (b"\xff\xfe", "application/json", 400, "MALFORMED_REQUEST"),
        (b"{}", "text/plain", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b"a=b", "application/x-www-form-urlencoded", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b"{}", "application/json", 422, "INVALID_REQUEST"),
        (b"[]", "application/json", 422, "INVALID_REQUEST"),
        (b"", "", 422, "INVALID_REQUEST"),
        (b'{"email": "' + b"a" * 1024 * 1024 + b'"}', "application/json", 413, "BODY_TOO_LARGE"),
    ],
)
async def test_bodies_that_do_not_fit(api, body, kind, status, code):
    answer = await api("auth-login", content=body, headers={"content-type": kind} if kind else {})
    assert (answer.status_code, code_of(answer)) == (status, code)


async def test_a_byte_order_mark_before_a_body_is_no_part_of_it(api, accounts):
    player = await accounts.player()
    body = codecs.BOM_UTF8 + b'{"display_name": "Marked"}'
    answer = await api(
        "profiles-update-me", token=player.token, content=body, headers={"content-type": "application/json"}
    )
    assert data_of(answer)["display_name"] == "Marked"


async def test_a_body_of_a_megabyte_is_read(api):
    whole = {"email": "nobody@example.com", "password": "x"}
    padding = b" " * (1024 * 1024 - len(json.dumps(whole)))
    answer = await api(
        "auth-login", content=json.dumps(whole).encode() + padding, headers={"content-type": "application/json"}
    )
    assert answer.status_code == 401


async def test_a_body_without_a_length_is_cut_off(api):
    async def endless():
        for _ in range(40):
            yield b" " * 100_000

    answer = await api("auth-login", content=endless(), headers={"content-type": "application/json"})
    assert answer.status_code == 413


@pytest.mark.parametrize("name", ["profiles-get-profile", "leaderboards-get-regional", "battlepass-get-tiers"])
async def test_a_slash_in_a_parameter_of_a_cached_page_s_path_is_no_value(api, accounts, name):
    player = await accounts.player()
    values = dict.fromkeys(("user_id", "region", "season"), "a%2Fb")
    answer = await api(name, token=player.token, path_values=values)
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


async def test_validation_errors_name_the_field(api):
    answer = await api("auth-register", json={"email": "not an address", "password": "x", "colour": "red"})
    fields = {problem["field"] for problem in answer.json()["error"]["details"]["fields"]}
    assert fields == {"email", "display_name", "colour"}


async def test_a_secret_is_never_repeated(api):
    answer = await api(
        "auth-register", json={"email": "hunter2", "password": ["hunter2"], "display_name": {"a": "hunter2"}}
    )
    assert answer.status_code == 422
    assert "hunter2" not in answer.text


async def test_a_query_that_nobody_asked_for(api, accounts):
    player = await accounts.player()
    answer = await api("stats-list-my-matches", token=player.token, params={"limit": "0", "page": "2"})
    fields = {problem["field"] for problem in answer.json()["error"]["details"]["fields"]}
    assert (answer.status_code, fields) == (422, {"limit", "page"})


async def test_what_the_gateway_puts_into_the_query_is_not_asked_about(api, accounts):
    player = await accounts.player()
    answer = await api("stats-list-my-matches", token=player.token, params={"access_token": "t", "key": "k"})
    assert answer.status_code == 200


async def test_the_authorization_header_is_the_gateway_s(api, accounts):
    """What it sends there is its own token; a caller's comes as X-Forwarded-Authorization."""
    player = await accounts.player()
    answer = await api("auth-validate", headers={"authorization": f"Bearer {player.token}"})
    assert answer.status_code == 401


async def test_no_trace_leaves_the_server(api, accounts, capsys, monkeypatch):
    async def broken(player_id: str) -> None:
        raise RuntimeError("secret detail")

    player = await accounts.player()
    monkeypatch.setattr(views, "of_all_time", broken)
    answer = await api("stats-get-my-lifetime", token=player.token, headers={"x-request-id": "r-1"})
    assert (answer.status_code, code_of(answer)) == (500, "INTERNAL")
    assert "secret detail" not in answer.text
    assert "RuntimeError" not in answer.text
    logged = capsys.readouterr().out
    assert "secret detail" in logged
    assert '"request_id":"r-1"' in logged


class TestCors:
    async def test_a_configured_origin_may_read(self, api):
        answer = await api("auth-validate", headers={"origin": ORIGIN})
        assert answer.headers["access-control-allow-origin"] == ORIGIN
        assert answer.headers["access-control-allow-credentials"] == "true"
        assert "x-ratelimit-remaining" in answer.headers["access-control-expose-headers"].lower()

    async def test_another_origin_may_not(self, api):
        answer = await api("auth-validate", headers={"origin": "https://evil.example"})
        assert not [name for name in answer.headers if name.startswith("access-control")]

    async def test_a_preflight_needs_no_token_and_costs_no_attempt(self, api):
        headers = {
            "origin": ORIGIN,
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type, idempotency-key",
        }
        answer = await api("auth-logout", method="OPTIONS", headers=headers)
        assert answer.status_code == 204
        assert "POST" in answer.headers["access-control-allow-methods"]
        assert "x-ratelimit-limit" not in answer.headers

    @pytest.mark.parametrize("headers", [{}, {"origin": ORIGIN}, {"origin": "https://evil.example"}])
    async def test_answers_differ_by_origin_and_encoding_for_caches(self, api, headers):
        for name, status in (("auth-get-jwks", 200), ("auth-validate", 401)):
            answer = await api(name, headers=headers)
            assert (answer.status_code, answer.headers["vary"]) == (status, "origin, accept-encoding")


async def browser_session(api: LocalApi, account: Account) -> tuple[dict[str, str], str, httpx.Response]:
    answer = await api("auth-login", json={"email": account.email, "password": PASSWORD, "cookies": True})
    cookies: dict[str, str] = {}
    for header in answer.headers.get_list("set-cookie"):
        cookies |= {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    return cookies, data_of(answer)["csrf_token"], answer


def as_header(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


class TestCookies:
    async def test_tokens_come_as_cookies_that_scripts_cannot_read(self, api, accounts):
        _, csrf, answer = await browser_session(api, await accounts.player())
        assert (data_of(answer)["access_token"], data_of(answer)["refresh_token"]) == (None, None)
        assert csrf
        for cookie in answer.headers.get_list("set-cookie"):
            for attribute in ("HttpOnly", "Secure", "SameSite=", "Path=/", "Max-Age="):
                assert attribute in cookie

    async def test_a_cookie_session_reads(self, api, accounts):
        player = await accounts.player()
        cookies, _, _ = await browser_session(api, player)
        answer = await api("profiles-get-me", headers={"cookie": as_header(cookies)})
        assert data_of(answer)["user_id"] == player.id

    async def test_a_change_needs_the_csrf_token(self, api, accounts):
        cookies, csrf, _ = await browser_session(api, await accounts.player())
        change = {"display_name": "Changed"}
        for shown in ({}, {"x-csrf-token": ""}, {"x-csrf-token": "wrong"}, {"x-csrf-token": csrf[:-1]}):
            answer = await api("profiles-update-me", json=change, headers={"cookie": as_header(cookies)} | shown)
            assert (answer.status_code, code_of(answer)) == (403, "CSRF_REJECTED")
        headers = {"cookie": as_header(cookies), "x-csrf-token": csrf}
        assert data_of(await api("profiles-update-me", json=change, headers=headers))["display_name"] == "Changed"

    async def test_another_session_s_csrf_token_does_not_pass(self, api, accounts):
        player = await accounts.player()
        cookies, _, _ = await browser_session(api, player)
        _, other, _ = await browser_session(api, player)
        headers = {"cookie": as_header(cookies), "x-csrf-token": other}
        answer = await api("profiles-update-me", json={"display_name": "Changed"}, headers=headers)
        assert code_of(answer) == "CSRF_REJECTED"

    async def test_a_bearer_token_needs_none(self, api, accounts):
        player = await accounts.player()
        answer = await api("profiles-update-me", token=player.token, json={"display_name": "Changed"})
        assert answer.status_code == 200

    async def test_a_bearer_session_s_token_in_a_cookie_cannot_change_anything(self, api, accounts):
        player = await accounts.player()
        headers = {"cookie": f"ludus_access={player.token}", "x-csrf-token": ""}
        answer = await api("profiles-update-me", json={"display_name": "Changed"}, headers=headers)
        assert code_of(answer) == "CSRF_REJECTED"

    async def test_a_cookie_session_is_refreshed_by_its_cookie(self, api, accounts):
        cookies, csrf, _ = await browser_session(api, await accounts.player())
        answer = await api("auth-refresh", json={}, headers={"cookie": as_header(cookies), "x-csrf-token": csrf})
        assert data_of(answer)["access_token"] is None
        assert len(answer.headers.get_list("set-cookie")) >= 2

    async def test_signing_out_clears_the_cookies(self, api, accounts):
        cookies, csrf, _ = await browser_session(api, await accounts.player())
        answer = await api("auth-logout", headers={"cookie": as_header(cookies), "x-csrf-token": csrf})
        cleared = answer.headers.get_list("set-cookie")
        assert {cookie.partition("=")[0] for cookie in cleared} == set(cookies)
        assert all("Max-Age=0" in cookie for cookie in cleared)
        assert (await api("profiles-get-me", headers={"cookie": as_header(cookies)})).status_code == 401


async def test_the_public_keys_are_a_plain_document(api):
    answer = await api("auth-get-jwks")
    assert set(answer.json()) == {"keys"}
    assert len(answer.json()["keys"]) == 2
    assert all(key["kty"] == "RSA" and "d" not in key for key in answer.json()["keys"])
    assert answer.headers["cache-control"] == "public, max-age=300"


async def test_every_endpoint_answers_a_preflight(api: LocalApi, accounts: Accounts):
    for name, declaration in declared().items():
        if isinstance(declaration.trigger, Http):
            answer = await api(name, method="OPTIONS", headers={"origin": ORIGIN})
            assert answer.status_code == 204, name
