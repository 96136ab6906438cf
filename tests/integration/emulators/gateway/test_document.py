"""The document that the gateway serves: what it may say, and what happens when it changes."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from emulators.gateway import document as reader
from emulators.gateway.document import Deployment, DocumentError
from emulators.gateway.routes import Routes
from tests.integration.emulators.gateway_server import (
    PLAYER,
    Functions,
    Signer,
    bearer,
    document,
    gateway,
    operation,
    provider,
)
from tests.waiting import eventually

DEPLOYMENT = Deployment(
    functions_origin="http://127.0.0.1:8081",
    project="ludus-local",
    region="europe-west1",
    host="127.0.0.1:8080",
    issuer="https://ludus.test",
    audience="ludus-test",
    jwks_uri="file:///jwks.json",
)


def read(tmp_path: Path, config: object) -> dict[str, reader.Operation]:
    """The operations by what they are called, as `GET /path`."""
    file = tmp_path / "gateway.yaml"
    file.write_text(config if isinstance(config, str) else yaml.safe_dump(config))
    operations = reader.read(file, DEPLOYMENT)
    Routes((operation, operation) for operation in operations)
    return {f"{operation.method} {operation.path}": operation for operation in operations}


def minimal(**changes: Any) -> dict[str, Any]:
    return {**document(), "paths": {"/api/v1/a": {"get": operation("one-a", PLAYER)}}, **changes}


def test_the_variables_and_the_addresses_are_local(tmp_path: Path) -> None:
    operation = read(tmp_path, minimal())["GET /api/v1/a"]
    assert operation.address == operation.audience == "http://127.0.0.1:8081/one-a"
    assert (operation.function, operation.appends_path, operation.deadline) == ("one-a", True, 15.0)
    assert operation.providers[0].issuer == "https://ludus.test"
    assert operation.providers[0].jwks_uri == "file:///jwks.json"
    assert operation.providers[0].audiences == ("ludus-test",)


def test_json_is_read_too(tmp_path: Path) -> None:
    assert read(tmp_path, json.dumps(minimal())).keys() == {"GET /api/v1/a"}


def test_a_template_that_escapes_the_variable(tmp_path: Path) -> None:
    config = minimal(info={"title": "$${not_a_variable}", "version": "1"})
    assert read(tmp_path, config)


def test_the_apis_backend_and_security_apply_where_an_operation_has_none(tmp_path: Path) -> None:
    config = minimal(
        basePath="/base",
        security=PLAYER,
        **{"x-google-backend": {"address": "${functions_origin}/all/", "deadline": 3, "jwt_audience": "me"}},
        paths={"/a": {"get": {}, "post": {"security": []}, "parameters": []}, "x-note": {}},
    )
    operations = read(tmp_path, config)
    assert operations.keys() == {"GET /base/a", "POST /base/a"}
    get = operations["GET /base/a"]
    assert (get.address, get.appends_path, get.deadline, get.audience) == ("http://127.0.0.1:8081/all", True, 3, "me")
    assert [len(operation.providers) for operation in (get, operations["POST /base/a"])] == [1, 0]


def test_an_operations_own_backend_is_a_constant_address_unless_it_says_otherwise(tmp_path: Path) -> None:
    backend = {"address": "${functions_origin}/one"}
    operations = read(tmp_path, minimal(paths={"/a": {"get": {"x-google-backend": backend}}}))
    assert not operations["GET /a"].appends_path


def test_the_default_locations_and_audience(tmp_path: Path) -> None:
    definition = provider()
    del definition["x-google-audiences"]
    issuer = read(tmp_path, minimal(securityDefinitions={"player": definition}))["GET /api/v1/a"].providers[0]
    assert issuer.audiences == ("https://127.0.0.1:8080",)
    assert [location.name for location in issuer.locations] == [
        "authorization",
        "x-goog-iap-jwt-assertion",
        "access_token",
    ]


@pytest.mark.parametrize(("config", "complaint"), [
    ("{", "Expecting property name"),
    ("a: [", "while parsing"),
    ("[]", "not an OpenAPI 2.0 document"),
    ("swagger: '2.0'", "not an OpenAPI 2.0 document"),
    (minimal(swagger="3.0.0"), "it has to say swagger"),
    (minimal(**{"x-google-allow": "all"}), "x-google-allow has to be"),
    (minimal(host="${hots}"), "${hots} has no value"),
    (minimal(paths={"/a": {"get": {}}}), "GET /a: x-google-backend with an address is missing"),
    (minimal(paths={"/a": {"get": operation("f", address="https://elsewhere.example/f")}}), "is not a function's"),
    (minimal(paths={"/a": {"get": operation("f", path_translation="x")}}), "path_translation 'x'"),
    (minimal(paths={"/a": {"get": operation("f", deadline="soon")}}), "the deadline 'soon'"),
    (minimal(paths={"/a": {"get": operation("f", [{"nobody": []}])}}), "security names 'nobody'"),
    (minimal(paths={"/a": {"get": operation("f", [{"player": [], "google": []}])}}), "google and player at once"),
    (minimal(paths={"/a/x{b}": {"get": operation("f")}}), "not 'x{b}'"),
    (minimal(paths={"/a//b": {"get": operation("f")}}), "not ''"),
    (minimal(paths={"/{a=**}/b": {"get": operation("f")}}), "has to be the last segment"),
    (minimal(paths={"/{a}": {"get": operation("f")}, "/{b}": {"get": operation("f")}}), "are the same path"),
    (minimal(securityDefinitions={"player": {"type": "apiKey"}}), "only oauth2 with x-google-issuer"),
    (minimal(securityDefinitions={"player": provider(**{"x-google-jwt-locations": [{"body": "x"}]})}), "not a header"),
])  # fmt: skip
def test_a_document_that_cannot_be_served_says_why(tmp_path: Path, config: object, complaint: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(tmp_path, config)
    assert complaint in str(error.value)


async def becomes(client: httpx.AsyncClient, path: str, status: int) -> None:
    """Wait until the path answers so."""

    async def has_become() -> bool:
        return (await client.get(path)).status_code == status

    await eventually(has_become)


async def test_a_changed_document_is_served_and_a_broken_one_is_not(functions: Functions, tmp_path: Path) -> None:
    signer, file = Signer(), tmp_path / "gateway.yaml"
    with gateway(tmp_path, functions.origin, signer, document()) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as client:
            assert (await client.get("/api/v1/new")).status_code == 404
            file.write_text(yaml.safe_dump(document(**{"/api/v1/new": {"get": operation("echo", PLAYER)}})))
            await becomes(client, "/api/v1/new", 401)
            assert (await client.get("/api/v1/new", headers=bearer(signer.token()))).status_code == 200
            file.write_text("paths: [")
            await eventually(lambda: emulator.log.count("the document before stays in force") == 1)
            assert (await client.get("/api/v1/new")).status_code == 401
            file.unlink()
            await eventually(lambda: emulator.log.count("the document before stays in force") == 2)
            assert (await client.get("/api/v1/new")).status_code == 401
            file.write_text(yaml.safe_dump(document()))
            await becomes(client, "/api/v1/new", 404)


async def test_a_gateway_without_a_readable_document_does_not_start(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "emulators.gateway", "--port", "0", "--data", str(tmp_path)),
        *("--config", str(tmp_path / "missing.yaml"), "--functions-origin", "http://127.0.0.1:9"),
        stderr=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[4],
    )
    _, said = await process.communicate()
    assert process.returncode == 1
    assert b"missing.yaml" in said
    assert b"Traceback" not in said
