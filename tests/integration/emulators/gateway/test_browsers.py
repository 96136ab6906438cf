"""What a page sees of the gateway's own answers: those of allowed origins read them, as behind the load balancer."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.emulators.gateway_server import Functions, Signer, document, gateway, operation
from tests.integration.emulators.local_servers import free_port

PAGE = "https://play.example.com"
ME = "/api/v1/profiles/me"
MORE: dict[str, Any] = {
    "/api/v1/slow": {"get": operation("slow", deadline=0.3)},
    "/api/v1/gone": {"get": operation("gone", address=f"http://127.0.0.1:{free_port()}/gone")},
}


@pytest.fixture
async def client(functions: Functions, signer: Signer, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    origins = ("--cors-origins", f"{PAGE},http://localhost:3000")
    with gateway(tmp_path, functions.origin, signer, document(**MORE), *origins) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as http:
            yield http


def readable(answer: httpx.Response) -> bool:
    return (
        answer.headers.get("access-control-allow-origin") == PAGE
        and answer.headers["access-control-allow-credentials"] == "true"
        and "Retry-After" in answer.headers["access-control-expose-headers"]
        and answer.headers["vary"] == "origin"
    )


async def test_refusals_are_readable_to_allowed_pages_alone(client: httpx.AsyncClient) -> None:
    refusals = [("GET", ME, 401), ("GET", "/nowhere", 404), ("PUT", ME, 405), ("GET", "/api/v1/slow", 504)]
    refusals += [("GET", "/api/v1/gone", 503), ("GET", "/%zz", 400)]
    for method, path, status in refusals:
        answer = await client.request(method, path, headers={"origin": PAGE})
        assert (answer.status_code, answer.json()["code"]) == (status, status)
        assert readable(answer), path
        for stranger in ({"origin": "https://evil.example"}, {"origin": ""}, {"origin": "null"}, {}):
            refused = await client.request(method, path, headers=stranger)
            assert refused.status_code == status
            assert not [name for name in refused.headers if name.startswith("access-control-")]


async def test_what_functions_answer_stays_theirs(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/echo", headers={"origin": PAGE})
    assert (answer.status_code, "access-control-allow-origin" in answer.headers) == (200, False)
    preflight = await client.options(ME, headers={"origin": PAGE, "access-control-request-method": "GET"})
    assert preflight.json()["function"] == "profiles-get-me"


async def test_a_preflight_lets_the_page_come_to_the_refusal(client: httpx.AsyncClient) -> None:
    asked = {"origin": PAGE, "access-control-request-method": "POST"}
    answer = await client.options("/nowhere", headers=asked)
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == PAGE
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert "X-CSRF-Token" in answer.headers["access-control-allow-headers"]
    assert (await client.options("/nowhere", headers=asked | {"origin": "https://evil.example"})).status_code == 404
    assert (await client.options("/nowhere", headers={"origin": PAGE})).status_code == 404


async def test_head_is_served_where_the_document_has_it(client: httpx.AsyncClient, signer: Signer) -> None:
    answer = await client.head(ME, headers={"authorization": f"Bearer {signer.token()}"})
    assert (answer.status_code, answer.content) == (200, b"")
    assert (await client.head("/nowhere", headers={"origin": PAGE})).status_code == 404


async def test_without_functions_the_answer_is_theirs(signer: Signer, tmp_path: Path) -> None:
    """A 503 in the envelope, with Retry-After, which a page may read: it is no news of its session."""
    nobody = f"http://127.0.0.1:{free_port()}"
    with gateway(tmp_path, nobody, signer, document(), "--cors-origins", PAGE) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as http:
            answers = [await http.get("/api/v1/echo", headers={"origin": PAGE})]
            answers.append(await http.post("/api/v1/echo", json={"a": 1}, headers={"origin": PAGE}))
            preflight = await http.options(ME, headers={"origin": PAGE, "access-control-request-method": "GET"})
    assert preflight.status_code == 204
    for answer in answers:
        assert answer.status_code == 503
        assert 0 < int(answer.headers["retry-after"]) < 60
        assert readable(answer)
        body = answer.json()
        assert (body["success"], body["error"]["code"], body["error"]["details"]) == (False, "UNAVAILABLE", {})
        assert body["meta"]["requestId"] == answer.headers["x-request-id"]
