"""The scanner: reads an object by a URL that its caller signed, streams it to clamd, and says what that found.

It keeps nothing and may do nothing but read signatures: whoever calls it decides what follows.
"""

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from urllib.parse import urlsplit

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from infra.image.scanner import clamd
from infra.image.scanner.clamd import ClamdUnavailable, Signatures, TooLarge
from infra.image.scanner.refresh import OLD_DAYS

PART = 64 * 1024
TOO_LARGE = "Heuristics.Limits.Exceeded.StreamMaxLength"
"""What was found in a file that clamd does not take, named as clamd names its other limits."""


class ObjectUnreadable(Exception):
    """The store did not give the object."""


def app(address: str, origins: frozenset[str], seconds: float = 150.0) -> Starlette:
    """The web server before a clamd at HOST:PORT or a socket. It reads from these origins and no others."""

    @asynccontextmanager
    async def lifespan(served: Starlette) -> AsyncIterator[None]:
        async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
            served.state.client = client
            yield

    async def scan(request: Request) -> JSONResponse:
        """POST {"url"}: {"found": what clamd found, empty for nothing; "signatures", "made_at", "age_hours"}."""
        try:
            url = str((await request.json())["url"])
            asked = urlsplit(url)
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"error": 'send {"url": "…"}'}, 400)
        if f"{asked.scheme}://{asked.netloc}" not in origins:
            return JSONResponse({"error": "nothing is read from there"}, 400)
        try:
            signatures = await clamd.signatures(address)
            name = await clamd.scan(address, _parts(request.app.state.client, url), seconds)
        except TooLarge:
            name = TOO_LARGE
        except (ClamdUnavailable, ObjectUnreadable, httpx.HTTPError) as error:
            _log("ERROR", "scanner.failed", error=f"{type(error).__name__}: {error}")
            return JSONResponse({"error": "the file could not be scanned just now"}, 503, {"retry-after": "10"})
        _warn_of_age(signatures)
        return JSONResponse({"found": name, **_described(signatures)})

    async def health(_request: Request) -> JSONResponse:
        """Whether clamd answers, and how old its signatures are."""
        try:
            signatures = await clamd.signatures(address)
        except ClamdUnavailable as error:
            return JSONResponse({"status": "down", "error": str(error)}, 503)
        _warn_of_age(signatures)
        return JSONResponse({"status": "up", **_described(signatures)})

    return Starlette(
        routes=[Route("/scan", scan, methods=["POST"]), Route("/health", health)],
        lifespan=lifespan,
    )


async def _parts(client: httpx.AsyncClient, url: str) -> AsyncIterator[bytes]:
    """The bytes of an object as they are stored. Raises ObjectUnreadable, for one with a content encoding, too."""
    async with client.stream("GET", url, headers={"accept-encoding": "identity"}) as answer:
        if answer.status_code != httpx.codes.OK:
            raise ObjectUnreadable(str(answer.status_code))
        if encoding := answer.headers.get("content-encoding"):
            raise ObjectUnreadable(f"it is encoded: {encoding[:80]}")
        async for part in answer.aiter_raw(PART):
            yield part


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
