"""The scanner: reads an object by a URL that its caller signed, streams it to clamd, and says what that found.

Of a video it takes frames, too, for a classifier to see. It keeps nothing and may do nothing but read signatures:
whoever calls it decides what follows.
"""

import asyncio
import base64
import json
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from infra.image.scanner import clamd, frames, objects
from infra.image.scanner.clamd import ClamdUnavailable, Signatures, TooLarge
from infra.image.scanner.frames import NoFrames
from infra.image.scanner.objects import ObjectUnreadable
from infra.image.scanner.refresh import OLD_DAYS

MOST_FRAMES = 32
FRAMES_WITHIN = 90.0
"""Seconds for the frames of a video, with the time to read it. One at a time, as it is held in memory."""

TOO_LARGE = "Heuristics.Limits.Exceeded.StreamMaxLength"
"""What was found in a file that clamd does not take, named as clamd names its other limits."""


@dataclass(frozen=True, slots=True)
class Served:
    """What the scanner works with: clamd at HOST:PORT or a socket, the origins that it reads from, its programs."""

    clamd: str
    origins: frozenset[str]
    seconds: float
    ffmpeg: str
    client: httpx.AsyncClient
    one_video: asyncio.Lock


def app(address: str, origins: frozenset[str], seconds: float = 150.0, ffmpeg: str = "ffmpeg") -> Starlette:
    """The web server before a clamd at HOST:PORT or a socket. It reads from these origins and no others.

    `ffmpeg` is the program of that name; where there is none, no frames are taken.
    """

    @asynccontextmanager
    async def lifespan(starlette: Starlette) -> AsyncIterator[None]:
        async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
            starlette.state.served = Served(address, origins, seconds, ffmpeg, client, asyncio.Lock())
            yield

    return Starlette(
        routes=[
            Route("/scan", _scan, methods=["POST"]),
            Route("/frames", _take_frames, methods=["POST"]),
            Route("/health", _health),
        ],
        lifespan=lifespan,
    )


async def _scan(request: Request) -> JSONResponse:
    """POST {"url"}: {"found": what clamd found, empty for nothing; "signatures", "made_at", "age_hours"}."""
    served = _served(request)
    try:
        url = objects.readable((await request.json())["url"], served.origins)
    except (ValueError, KeyError, TypeError) as error:
        return JSONResponse({"error": f'send {{"url": "…"}}: {error}'}, 400)
    try:
        signatures = await clamd.signatures(served.clamd)
        name = await clamd.scan(served.clamd, objects.parts(served.client, url), served.seconds)
    except TooLarge:
        name = TOO_LARGE
    except (ClamdUnavailable, ObjectUnreadable, httpx.HTTPError) as error:
        return _failed(error)
    _warn_of_age(signatures)
    return JSONResponse({"found": name, **_described(signatures)})


async def _take_frames(request: Request) -> JSONResponse:
    """POST {"url", "content_type", "count"}: {"frames": [{"at_seconds", "jpeg" in base64}], "reason" of none}."""
    served = _served(request)
    try:
        body = await request.json()
        url, content_type, count = (
            objects.readable(body["url"], served.origins), str(body["content_type"]), int(body["count"])
        )  # fmt: skip
        if not 0 < count <= MOST_FRAMES:
            raise ValueError(f"count is 1 to {MOST_FRAMES}")
    except (ValueError, KeyError, TypeError) as error:
        return JSONResponse({"error": f'send {{"url": "…", "content_type": "…", "count": …}}: {error}'}, 400)
    try:
        async with served.one_video, asyncio.timeout(FRAMES_WITHIN):
            taken = await _frames(served, url, content_type, count)
    except NoFrames as error:
        return JSONResponse({"frames": [], "reason": str(error)})
    except TimeoutError:
        return JSONResponse({"frames": [], "reason": "all of it takes too long"})
    except (ObjectUnreadable, httpx.HTTPError) as error:
        return _failed(error)
    shown = [{"at_seconds": each.at_seconds, "jpeg": base64.b64encode(each.jpeg).decode()} for each in taken]
    return JSONResponse({"frames": shown, "reason": ""})


async def _frames(served: Served, url: str, content_type: str, count: int) -> list[frames.Frame]:
    with tempfile.NamedTemporaryFile() as file:
        async for part in objects.parts(served.client, url):
            file.write(part)
        file.flush()
        return await frames.frames(Path(file.name), content_type, count, served.ffmpeg)


async def _health(request: Request) -> JSONResponse:
    """Whether clamd answers, and how old its signatures are."""
    try:
        signatures = await clamd.signatures(_served(request).clamd)
    except ClamdUnavailable as error:
        return JSONResponse({"status": "down", "error": str(error)}, 503)
    _warn_of_age(signatures)
    return JSONResponse({"status": "up", **_described(signatures)})


def _served(request: Request) -> Served:
    return cast(Served, request.app.state.served)


def _failed(error: Exception) -> JSONResponse:
    _log("ERROR", "scanner.failed", error=f"{type(error).__name__}: {error}")
    return JSONResponse({"error": "the file could not be scanned just now"}, 503, {"retry-after": "10"})


def _described(signatures: Signatures) -> dict[str, object]:
    made_at = signatures.made_at
    return {
        "signatures": f"{signatures.engine}/{signatures.number}",
        "made_at": made_at and made_at.isoformat(),
        "age_hours": made_at and round((datetime.now(UTC) - made_at).total_seconds() / 3600),
    }


def _warn_of_age(signatures: Signatures) -> None:
    made_at = signatures.made_at
    if made_at is None or (datetime.now(UTC) - made_at).days >= OLD_DAYS:
        _log("ERROR", "scanner.signatures_old", made_at=str(made_at))


def _log(severity: str, message: str, **fields: str) -> None:
    print(json.dumps({"severity": severity, "message": message, **fields}), flush=True)  # noqa: T201  Cloud Logging's


def from_environment() -> Starlette:
    """The scanner of the image: CLAMD is where clamd is, OBJECT_ORIGINS where it may read, with commas between."""
    origins = os.environ.get("OBJECT_ORIGINS", "https://storage.googleapis.com")
    return app(os.environ.get("CLAMD", "/tmp/clamd.sock"), frozenset(origins.split(",")))  # noqa: S108  the image's own
