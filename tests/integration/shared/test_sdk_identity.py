"""A game server on Google Cloud asks the metadata server who it is: as Google documents it, by both of Python's SDKs.

https://cloud.google.com/compute/docs/instances/verifying-instance-identity
"""

import asyncio
import importlib
from collections.abc import AsyncIterator
from pathlib import Path
from types import ModuleType

import httpx
import pytest
from aiohttp import web

SOURCES = Path(__file__).resolve().parents[3] / "sdks/python/src"
AUDIENCE = "https://api.example.com/?a=b&c"


@pytest.fixture
async def metadata() -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.Response:
        if request.headers.get("Metadata-Flavor") != "Google":
            return web.Response(status=403)
        return web.Response(text=f"token for {request.query['audience']}")

    app = web.Application()
    app.router.add_get("/identity", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


@pytest.fixture
def sdk(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SOURCES))
    return importlib.import_module("ludus_sdk")


async def test_the_audience_is_asked_for(metadata, sdk):
    address = f"{metadata}/identity"
    assert await sdk.async_google_identity(AUDIENCE, address)() == f"token for {AUDIENCE}"
    assert await asyncio.to_thread(sdk.google_identity(AUDIENCE, address)) == f"token for {AUDIENCE}"


async def test_a_refusal_is_an_error(metadata, sdk):
    with pytest.raises(httpx.HTTPStatusError):
        await sdk.async_google_identity(AUDIENCE, f"{metadata}/nowhere")()
