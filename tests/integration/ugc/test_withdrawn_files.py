"""What no item has any more is deleted, and the CDN forgets it after that."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from emulators.cloud import LocalCloud
from emulators.keys import ensure_key, service_account
from functions.ugc.operations.files.withdrawing import withdraw
from shared.errors import PartnerUnavailable
from shared.media.object_store.chosen import object_store
from shared.settings import settings

INVALIDATE = "/compute/v1/projects/{project}/global/urlMaps/{url_map}/invalidateCache"


@dataclass
class Compute:
    """Google's Compute Engine, so far as it has the CDN forget files, and its tokens."""

    status: int = 200
    asked: list[tuple[dict[str, Any], bool]] = field(default_factory=list)
    """What was to be forgotten, and whether the store had it still."""

    async def token(self, _request: web.Request) -> web.Response:
        return web.json_response({"access_token": "ya29.of-ugc", "expires_in": 3600, "token_type": "Bearer"})

    async def invalidate(self, request: web.Request) -> web.Response:
        assert request.match_info["url_map"] == "ludus"
        assert request.headers["authorization"] == "Bearer ya29.of-ugc"
        said = json.loads(await request.read())
        self.asked.append((said, await object_store().stat(said["path"].removeprefix("/")) is not None))
        return web.json_response({"kind": "compute#operation", "status": "RUNNING"}, status=self.status)


@pytest.fixture
async def compute(cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[Compute]:
    """A deployment with a CDN."""
    google, app = Compute(), web.Application()
    app.router.add_post("/token", google.token)
    app.router.add_post(INVALIDATE, google.invalidate)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    account = service_account(ensure_key(tmp_path / "key.pem"), "ludus-ugc@ludus-local", "ludus-local")
    (tmp_path / "account.json").write_text(json.dumps(account | {"token_uri": f"{url}/token"}))
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "account.json"))
    monkeypatch.setenv("COMPUTE_API_ORIGIN", url)
    monkeypatch.setenv("UGC_CDN_ORIGIN", "https://media.example.com")
    monkeypatch.setenv("UGC_CDN_URL_MAP", "ludus")
    settings.cache_clear()
    yield google
    await runner.cleanup()


async def written(name: str) -> str:
    await object_store().write(name, b"content", "text/plain")
    return name


async def test_a_file_is_deleted_before_the_cdn_forgets_it(compute):
    served, sent = await written("ugc/withdrawn"), await written("incoming/withdrawn/1")
    await withdraw([served, sent])
    assert await object_store().stat(sent) is None
    assert compute.asked == [({"host": "media.example.com", "path": "/ugc/withdrawn"}, False)]


@pytest.mark.parametrize("status", [403, 404, 503])
async def test_what_the_cdn_does_not_take_is_brought_again(compute, status):
    compute.status = status
    with pytest.raises(PartnerUnavailable):
        await withdraw([await written("ugc/withdrawn-again")])
    compute.status = 200
    await withdraw(["ugc/withdrawn-again"])


async def test_without_a_cdn_nobody_is_told(cloud):
    await withdraw([await written("ugc/withdrawn-alone")])
    assert await object_store().stat("ugc/withdrawn-alone") is None
