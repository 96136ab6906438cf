"""The gateway between a caller and the functions: which function, with which request, and which answer."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest

from emulators import identity
from tests.integration.emulators.gateway_server import (
    Functions,
    Signer,
    bearer,
    document,
    gateway,
    operation,
    raw,
)
from tests.integration.emulators.local_servers import Emulator
from tests.waiting import eventually

ACCOUNT = "gateway@ludus-local.iam.gserviceaccount.com"


@pytest.fixture(scope="module")
def more_paths() -> dict[str, Any]:
    special = ("cookies", "packed", "nothing", "streaming", "large")
    return {f"/api/v1/{name}": {"get": operation(name)} for name in special}


def headers_of(seen: dict[str, Any]) -> dict[str, str]:
    """The headers that a function got, each of which has to be there once."""
    names = [name for name, _ in seen["headers"]]
    assert len(set(names)) == len(names)
    return dict(seen["headers"])


async def asked(client: httpx.AsyncClient, method: str, path: str, **request: Any) -> dict[str, Any]:
    answer = await client.request(method, path, **request)
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


async def test_an_exact_path_comes_before_a_template(client: httpx.AsyncClient, signer: Signer) -> None:
    mine = await asked(client, "GET", "/api/v1/profiles/me", headers=bearer(signer.token()))
    assert (mine["function"], mine["path"]) == ("profiles-get-me", "/profiles-get-me/api/v1/profiles/me")
    theirs = await asked(client, "GET", "/api/v1/profiles/42")
    assert (theirs["function"], theirs["path"]) == ("profiles-get-profile", "/profiles-get-profile/api/v1/profiles/42")


async def test_a_method_that_the_exact_path_lacks_is_looked_for_in_the_template(client: httpx.AsyncClient) -> None:
    assert (await asked(client, "DELETE", "/api/v1/profiles/me"))["function"] == "profiles-delete-profile"


async def test_the_rest_of_a_path_is_one_variable(client: httpx.AsyncClient) -> None:
    assert (await asked(client, "GET", "/api/v1/files/a/b/c"))["path"] == "/files-get-file/api/v1/files/a/b/c"
    assert (await asked(client, "GET", "/api/v1/files/"))["path"] == "/files-get-file/api/v1/files/"
    assert (await client.get("/api/v1/files")).status_code == 404


async def test_the_variables_of_a_constant_address_go_behind_the_query(client: httpx.AsyncClient) -> None:
    seen = await asked(client, "GET", "/api/v1/tribes/a%20b/members/9%3B8/?lang=U%20S")
    assert (seen["path"], seen["query"]) == ("/tribes-get-member", "lang=U%20S&tribe=a%20b&member_id=9%3B8")


async def test_a_slash_at_the_end_is_allowed_and_kept(client: httpx.AsyncClient) -> None:
    assert (await asked(client, "GET", "/api/v1/echo/?a=1"))["path"] == "/echo/api/v1/echo/"
    assert (await asked(client, "GET", "/api/v1/profiles/42/"))["path"] == "/profiles-get-profile/api/v1/profiles/42/"


async def test_what_is_not_defined_is_not_found(client: httpx.AsyncClient) -> None:
    for path in ("/api/v1/unknown", "/api/v1/profiles", "/api/v1/profiles/a/b", "/API/v1/echo", "/api/v1/echo//"):
        answer = await client.get(path)
        assert answer.status_code == 404
        assert answer.json() == {"code": 404, "message": "The current request is not defined by this API."}


async def test_a_method_that_is_not_defined_is_not_allowed(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/profiles/42")
    assert answer.status_code == 405
    message = (
        'The current request is matched to the defined url template "/api/v1/profiles/{user_id}"'
        " but its http method is not allowed"
    )
    assert answer.json() == {"code": 405, "message": message}


async def test_declared_options_and_head_go_through_without_a_token(client: httpx.AsyncClient) -> None:
    assert (await asked(client, "OPTIONS", "/api/v1/profiles/me"))["method"] == "OPTIONS"
    head = await client.head("/api/v1/profiles/me")
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) > 0
    assert (await client.head("/api/v1/echo")).status_code == 405


async def test_the_gateway_shows_its_own_token_and_passes_the_callers_on(
    client: httpx.AsyncClient, signer: Signer, served: Emulator, functions: Functions
) -> None:
    token = signer.token(sub="ada", email="ada@example.com")
    forged = {"x-forwarded-authorization": "Bearer forged", "x-apigateway-api-userinfo": "forged"}
    got = headers_of(await asked(client, "GET", "/api/v1/profiles/me", headers={**bearer(token), **forged}))
    own = got["authorization"].removeprefix("Bearer ")
    claims = identity.verify(served.data, own, f"{functions.origin}/profiles-get-me")
    assert claims["email"] == ACCOUNT
    assert got["x-forwarded-authorization"] == f"Bearer {token}"
    payload = got["x-apigateway-api-userinfo"]
    assert "=" not in payload
    expected = jwt.decode(token, options={"verify_signature": False})
    assert json.loads(base64.urlsafe_b64decode(payload + "==")) == expected


async def test_what_a_caller_claims_of_itself_is_dropped_on_public_paths_too(client: httpx.AsyncClient) -> None:
    forged = {
        "x-forwarded-authorization": "Bearer forged",
        "x-apigateway-api-userinfo": "forged",
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        "x-google-anything": "forged",
    }
    got = headers_of(await asked(client, "GET", "/api/v1/echo", headers=forged))
    assert "x-forwarded-authorization" not in got
    assert "x-apigateway-api-userinfo" not in got
    assert "x-google-anything" not in got
    assert got["x-forwarded-proto"] == "http"
    assert got["x-forwarded-host"].startswith("127.0.0.1:")
    assert got["authorization"].startswith("Bearer ey")


async def test_a_public_function_gets_the_callers_token_unchecked(client: httpx.AsyncClient) -> None:
    got = headers_of(await asked(client, "GET", "/api/v1/echo", headers=bearer("anything")))
    assert got["x-forwarded-authorization"] == "Bearer anything"


async def test_without_backend_authentication_the_callers_authorization_stays(client: httpx.AsyncClient) -> None:
    got = headers_of(await asked(client, "GET", "/api/v1/unauthenticated", headers=bearer("mine")))
    assert got["authorization"] == "Bearer mine"
    assert "x-forwarded-authorization" not in got


async def test_the_peer_is_added_to_those_who_forwarded(client: httpx.AsyncClient, functions: Functions) -> None:
    headers = {"x-forwarded-for": "203.0.113.9", "via": "1.0 old"}
    got = headers_of(await asked(client, "GET", "/api/v1/echo", headers=headers))
    assert got["x-forwarded-for"] == "203.0.113.9, 127.0.0.1"
    assert got["via"] == "1.0 old, 1.1 gateway"
    assert got["host"] == functions.origin.removeprefix("http://")


async def test_headers_that_are_for_one_hop_stay_there(client: httpx.AsyncClient) -> None:
    headers = {"connection": "x-private, keep-alive", "x-private": "1", "te": "trailers", "proxy-authorization": "x"}
    got = headers_of(await asked(client, "GET", "/api/v1/echo", headers={**headers, "x-public": "1"}))
    assert got.keys().isdisjoint({"connection", "x-private", "te", "proxy-authorization"})
    assert got["x-public"] == "1"


async def test_escapes_and_the_query_stay_as_they_are(client: httpx.AsyncClient) -> None:
    seen = await asked(client, "GET", "/api/v1/profiles/a%20b%2Fc?q=%4A&q=/../x")
    assert seen["path"] == "/profiles-get-profile/api/v1/profiles/a%20b%2Fc"
    assert seen["query"] == "q=%4A&q=/../x"


async def test_a_body_is_streamed_to_the_function(client: httpx.AsyncClient) -> None:
    body = bytes(range(256)) * 20_000
    seen = await asked(client, "POST", "/api/v1/echo", content=body)
    assert seen["length"] == len(body)
    assert headers_of(seen)["content-length"] == str(len(body))

    async def parts() -> AsyncIterator[bytes]:
        for _ in range(10):
            yield body[:100_000]

    seen = await asked(client, "PUT", "/api/v1/echo", content=parts())
    assert seen["length"] == 1_000_000
    assert headers_of(seen)["transfer-encoding"] == "chunked"


async def test_several_cookies_stay_several(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/cookies")
    assert answer.status_code == 201
    assert answer.headers.get_list("set-cookie") == ["a=1; HttpOnly", "b=2; HttpOnly"]
    assert answer.headers["x-request-id"] == "r1"
    assert "server" not in answer.headers
    assert len(answer.headers.get_list("date")) == 1


async def test_a_compressed_answer_is_not_touched(served: Emulator) -> None:
    _, headers, body = await raw(served, b"GET /api/v1/packed HTTP/1.1\r\nHost: a\r\n\r\n")
    assert (headers["content-encoding"], body) == ("gzip", b"\x1f\x8bnot really gzip")


async def test_an_answer_without_a_body_has_none(client: httpx.AsyncClient) -> None:
    for _ in range(2):
        answer = await client.get("/api/v1/nothing")
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", '"1"')


async def test_an_answer_is_streamed_as_it_comes(client: httpx.AsyncClient, functions: Functions) -> None:
    """The function sends no part before the one before it has come."""
    parts = []
    async with client.stream("GET", "/api/v1/streaming") as answer:
        async for part in answer.aiter_raw():
            parts.append(part)
            functions.taken.release()
    assert parts == [b"0\n", b"1\n", b"2\n"]


async def test_a_large_answer_comes_whole(client: httpx.AsyncClient) -> None:
    assert len((await client.get("/api/v1/large")).content) == 16 * 1024 * 1024


async def test_a_method_can_be_overridden(client: httpx.AsyncClient) -> None:
    headers = {"x-http-method-override": "DELETE"}
    seen = await asked(client, "POST", "/api/v1/profiles/42", headers=headers)
    assert (seen["function"], seen["method"]) == ("profiles-delete-profile", "DELETE")
    assert "x-http-method-override" not in headers_of(seen)


async def test_each_request_leaves_a_line_in_the_log(client: httpx.AsyncClient, served: Emulator) -> None:
    await client.get("/api/v1/profiles/logged?access_token=secret")
    await client.get("/api/v1/nowhere")
    await eventually(lambda: "GET /api/v1/nowhere 404 " in served.log)
    assert "GET /api/v1/profiles/logged 200 " in served.log
    assert " ms profiles-get-profile\n" in served.log
    assert "secret" not in served.log


async def test_it_stops_without_waiting_for_a_slow_function(
    functions: Functions, signer: Signer, tmp_path: Path
) -> None:
    config = document(**{"/api/v1/slow": {"get": operation("slow")}})
    with gateway(tmp_path, functions.origin, signer, config) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as http:
            await http.get("/api/v1/echo")
            waiting = asyncio.create_task(http.get("/api/v1/slow"))
            await eventually(lambda: functions.calls[-1] == "slow")
            assert await asyncio.to_thread(emulator.stop) == 0
            assert (await waiting).status_code == 503
    assert "Traceback" not in emulator.log
