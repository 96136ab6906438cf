"""Sites at origins of their own: their files with the headers that guard them, and the API beside them."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.integration.emulators.gateway_server import Functions, Signer, document, gateway
from tests.integration.emulators.local_servers import free_port

PAGE = '<!doctype html><script type="module" src="./assets/app-1.js"></script>'
PICTURES = {"console": "'self' data: http://127.0.0.1:1", "account": "'self' data:"}
UPLOADS = {"console": "'self' http://127.0.0.1:1/ludus-local-uploads/", "account": "'self'"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "privacy").mkdir()
    (folder / "privacy" / "index.html").write_text(PAGE)
    (folder / "assets" / "app-1.js").write_text("export {};")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.fixture(params=["console", "account"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def site(
    name: str, functions: Functions, signer: Signer, tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[httpx.AsyncClient]:
    monkeypatch.setenv("STORAGE_PUBLIC_ORIGIN", "http://127.0.0.1:1")
    monkeypatch.setenv("UPLOADS_BUCKET", "ludus-local-uploads")
    port = free_port()
    more = (f"--{name}-port", str(port), f"--{name}", str(built))
    with gateway(tmp_path, functions.origin, signer, document(), *more):
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
            yield http


async def test_files_and_api_are_of_one_origin(site, name, built):
    page = await site.get("/")
    assert (page.text, page.headers["cache-control"]) == (PAGE, "no-cache")
    asset = await site.get("/assets/app-1.js")
    assert asset.headers["content-type"].startswith("text/javascript")
    assert "immutable" in asset.headers["cache-control"]
    assert (await site.get("/api/v1/nothing")).json()["code"] == 404  # the gateway's own answer
    assert (await site.get("/nothing.js")).status_code == 404
    assert (await site.get("/privacy", follow_redirects=True)).text == PAGE
    assert "secret" not in (await site.get("/..%2Fsecret.txt")).text
    (built / "index.html").unlink()
    missing = await site.get("/")
    assert (missing.status_code, f"make {name}" in missing.text) == (503, True)


async def test_nothing_that_is_slipped_into_a_page_runs(site, name):
    for path in ("/", "/assets/app-1.js", "/nothing"):
        headers = (await site.get(path)).headers
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == "'self'"
        assert policy["connect-src"] == UPLOADS[name]
        assert policy["img-src"] == PICTURES[name]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


async def test_a_foreign_name_is_no_name_of_it(site):
    assert (await site.get("/", headers={"host": "evil.example"})).status_code == 403
