"""The local cloud's own pages beside the API."""

import json
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import yaml

from tests.integration.emulators.gateway_server import (
    Functions,
    Signer,
    document,
    functions_host,
    gateway,
    operation,
)
from tests.integration.emulators.local_servers import Emulator, free_port

HOSTILE = "<script>alert(1)</script>"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"

OPENAPI = {
    "openapi": "3.1.0",
    "info": {"title": "Ludus", "version": "1.2.3"},
    "security": [{"bearer": []}],
    "paths": {
        "/api/v1/profiles/{user_id}": {
            "parameters": [{"$ref": "#/components/parameters/UserId"}],
            "get": {
                "tags": ["profiles"],
                "summary": f"A public profile {HOSTILE}",
                "security": [],
                "responses": {
                    "200": {
                        "description": "It is.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Profile"}}},
                    },
                    "404": {"$ref": "#/components/responses/NotFound"},
                },
            },
            "put": {
                "tags": ["profiles"],
                "summary": "Change it",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Change"}}}},
                "responses": {"204": {"description": "Done."}},
            },
        }
    },
    "components": {
        "parameters": {
            "UserId": {
                "name": "user_id",
                "in": "path",
                "required": True,
                "description": "Whose.",
                "schema": {"type": "string", "maxLength": 64},
            }
        },
        "responses": {
            "NotFound": {
                "description": "There is none.",
                "content": {"application/json": {"example": {"success": False, "error": {"code": "NOT_FOUND"}}}},
            }
        },
        "schemas": {
            "Profile": {
                "type": "object",
                "properties": {
                    "display_name": {"type": "string", "examples": ["Ada"]},
                    "born": {"type": "string", "format": "date"},
                    "country": {"anyOf": [{"type": "string", "examples": ["GB"]}, {"type": "null"}]},
                    "tier": {"enum": ["bronze", "gold"]},
                    "wins": {"type": "integer", "minimum": 7},
                    "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Profile"}},
                },
            },
            "Change": {"allOf": [{"type": "object", "properties": {"bio": {"type": "string", "default": "hello"}}}]},
        },
    },
}


@pytest.fixture(scope="module")
async def functions() -> AsyncIterator[Functions]:
    async with functions_host() as host:
        host.answers = {
            "auth-login": {"success": True, "data": {"access_token": "DEMO", "expires_in": 900}},
            "leaderboards-get-global": {
                "success": True,
                "data": {
                    "entries": [
                        {
                            "rank": rank,
                            "display_name": f"Player {rank} {HOSTILE}",
                            "elo": 2000 - rank,
                            "wins": 3,
                            "losses": 1,
                        }
                        for rank in range(1, 31)
                    ]
                },
            },
            "_functions": {
                "functions": [
                    {"name": "auth-login", "calls": 7, "errors": 3, "p50_ms": 1.25, "p95_ms": None},
                    {"name": HOSTILE, "calls": 9, "errors": 0, "p50_ms": None, "p95_ms": 8},
                ]
            },
        }
        yield host


@pytest.fixture(scope="module")
async def served(functions: Functions, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Emulator]:
    folder = tmp_path_factory.mktemp("gateway")
    paths = {
        "/api/v1/auth/login": {"post": operation("auth-login")},
        "/api/v1/leaderboards/global": {"get": operation("leaderboards-get-global")},
    }
    parts = {
        "functions": {"address": functions.origin, "pid": os.getpid(), "state": "running"},
        "redis": {"address": f"127.0.0.1:{functions.origin.rpartition(':')[2]}", "state": "running"},
        "mail": {"address": f"http://127.0.0.1:{free_port()}", "pid": 1, "state": "failed"},
        HOSTILE: {"address": "javascript:alert(1)", "state": HOSTILE},
    }
    (folder / "cloud.json").write_text(json.dumps({"parts": parts, "version": 1}))
    (folder / "demo.json").write_text(json.dumps({"email": "demo@example.com", "password": "secret"}))
    (folder / "openapi.yaml").write_text(yaml.safe_dump(OPENAPI))
    files = [(f"--{name}-file", str(folder / f"{name}.json")) for name in ("cloud", "demo")]
    arguments = [word for pair in files for word in pair] + ["--openapi", str(folder / "openapi.yaml")]
    with gateway(folder, functions.origin, Signer(), document(**paths), *arguments) as emulator:
        (emulator.data / "logs").mkdir()
        (emulator.data / "logs" / "functions.log").write_text(
            "".join(f"line {number}\n" for number in range(500)) + HOSTILE
        )
        (emulator.data / "secret.log").write_text("not to be seen")
        yield emulator


async def page(client: httpx.AsyncClient, path: str) -> str:
    """A page, which has to be safe: no foreign assets, no unescaped text."""
    answer = await client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert HOSTILE not in answer.text
    assert "javascript:" not in answer.text.replace("<code>javascript:alert(1)</code>", "")
    for word in ("src=", "@import", "url(", "//cdn", "<link"):
        assert word not in answer.text
    return answer.text


async def test_the_front_page_tells_how_each_part_is(client: httpx.AsyncClient, functions: Functions) -> None:
    text = await page(client, "/")
    assert f'<a href="{functions.origin}">' in text
    assert text.count("healthy") == 1
    assert "takes connections" in text
    assert "does not answer (ClientConnectorError)" in text
    assert ">Mail box</a>" in text
    assert str(os.getpid()) in text
    assert ESCAPED in text


async def test_the_front_page_shows_the_board_and_the_calls(client: httpx.AsyncClient, functions: Functions) -> None:
    for _ in range(2):
        text = await page(client, "/")
    assert "Demo season, top 20" in text
    assert f"Player 20 {ESCAPED}" in text
    assert "Player 21" not in text
    assert "2 functions, 16 calls" in text
    assert '<td class="number bad">3<td class="number">1.2' in text
    assert functions.calls.count("auth-login") == 1


async def test_the_description_is_served_as_it_is(client: httpx.AsyncClient) -> None:
    answer = await client.get("/openapi.yaml")
    assert (answer.status_code, yaml.safe_load(answer.text)) == (200, OPENAPI)


async def test_the_explorer_loads_the_description_and_nothing_from_elsewhere(client: httpx.AsyncClient) -> None:
    answer = await client.get("/docs")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy
    assert 'url: "/openapi.yaml"' in answer.text
    loaded = re.findall(r'(?:src|href)="([^"]+)"', answer.text)
    assert [path for path in loaded if not path.startswith(("/", "data:"))] == []
    for path, kind in (("/docs/swagger-ui.css", "text/css"), ("/docs/swagger-ui-bundle.js", "text/javascript")):
        assert path in loaded
        asset = await client.get(path)
        assert (asset.status_code, asset.headers["content-type"].partition(";")[0]) == (200, kind)
    for path in ("/docs/README.md", "/docs/..%2Fpages.py", "/docs/none"):
        assert (await client.get(path)).status_code == 404


async def test_the_logs(client: httpx.AsyncClient) -> None:
    assert '<a href="/logs/functions">functions</a>' in await page(client, "/logs")
    text = await page(client, "/logs/functions?lines=3")
    assert f"<pre>line 498\nline 499\n{ESCAPED}</pre>" in text
    assert (await page(client, "/logs/functions")).count("line ") >= 199
    assert "line 300" not in await page(client, "/logs/functions?lines=nonsense")


@pytest.mark.parametrize("path", ["/logs/none", "/logs/..%2Fsecret", "/logs/%2e%2e%2fsecret", "/logs/secret"])
async def test_only_logs_are_shown(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 404
    assert "not to be seen" not in answer.text


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.yaml", "/logs", "/logs/functions", "/healthz"])
async def test_the_pages_answer_only_to_this_machines_names(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path, headers={"host": "rebound.example"})).status_code == 403
    assert (await client.get(path, headers={"host": "localhost:8080"})).status_code == 200


async def test_the_api_answers_to_any_name(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/echo", headers={"host": "rebound.example"})).status_code == 200


async def test_a_path_of_the_api_hides_a_page(functions: Functions, tmp_path: Path) -> None:
    config = document(**{"/docs": {"get": operation("echo")}})
    with gateway(tmp_path, functions.origin, Signer(), config) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as client:
            assert (await client.get("/docs")).json()["function"] == "echo"
            assert (await client.get("/openapi.yaml")).status_code == 404
            text = await page(client, "/")
            assert "The supervisor has not written" in text
            assert "Demo season" not in text
