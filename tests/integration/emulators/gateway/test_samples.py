"""The samples' pages beside the API."""

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.integration.emulators.gateway_server import Functions, Signer, document, gateway


@pytest.fixture
async def client(functions: Functions, signer: Signer, tmp_path, monkeypatch) -> AsyncIterator[httpx.AsyncClient]:
    """A caller of a gateway with a built duel, in a cloud whose Firebase is at other ports."""
    monkeypatch.setenv("FIRESTORE_EMULATOR_HOST", "127.0.0.1:1001")
    monkeypatch.setenv("FIREBASE_AUTH_EMULATOR_HOST", "127.0.0.1:1002")
    monkeypatch.setenv("DUEL_SERVER", "ws://127.0.0.1:1003")
    page = tmp_path / "built" / "duel" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<title>Duel</title>")
    folder = ("--samples", str(tmp_path / "built"))
    with gateway(tmp_path, functions.origin, signer, document(), *folder) as served:
        async with httpx.AsyncClient(base_url=served.url) as http:
            yield http


async def test_a_page_may_run_its_own_scripts_and_call_this_cloud(client):
    answer = await client.get("/samples/duel/")
    assert (answer.status_code, answer.text) == (200, "<title>Duel</title>")
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert (policy["default-src"], policy["script-src"], policy["style-src"]) == ("'none'", "'self'", "'self'")
    assert policy["connect-src"] == "'self' http://127.0.0.1:1001 http://127.0.0.1:1002 ws://127.0.0.1:1003"


async def test_a_page_is_told_where_everything_is(client):
    assert (await client.get("/samples/config.json")).json() == {
        "api": "",
        "firebase": {"apiKey": "local", "firestore": "127.0.0.1:1001", "auth": "http://127.0.0.1:1002"},
        "duel": "ws://127.0.0.1:1003",
    }


@pytest.mark.parametrize("path", ["/samples/war/", "/samples/%2e%2e/data/identity.pem", "/samples/..%2fgateway.yaml"])
async def test_what_is_not_built_is_not_there(client, path):
    answer = await client.get(path)
    assert answer.status_code == 404
    assert "Duel" not in answer.text


async def test_other_sites_send_nothing(client):
    answer = await client.post("/samples/duel/", headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


async def test_the_front_page_leads_to_them(client):
    assert 'href="/samples/duel/"' in (await client.get("/")).text
