"""How the local cloud is: its parts, as the supervisor wrote them and as they answer, and the functions' calls."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

CHECK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """A process of the local cloud. `url` is its web server, if it is one; `health` says how it answers just now."""

    name: str
    address: str
    pid: str
    state: str
    url: str | None
    health: str
    healthy: bool


@dataclass(frozen=True, slots=True)
class FunctionCalls:
    """How often a function was called, and how it did: milliseconds, empty before its first call."""

    name: str
    calls: int
    errors: int
    p50: str
    p95: str


async def parts(session: aiohttp.ClientSession, cloud_file: Path | None) -> list[Part]:
    """The parts that the supervisor's file names, each asked for its health. Empty when there is no file yet."""
    try:
        checks = [_part(session, name, dict(part)) for name, part in _given_parts(cloud_file).items()]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    return await asyncio.gather(*checks)


async def function_calls(session: aiohttp.ClientSession, functions_origin: str) -> list[FunctionCalls]:
    """The functions, those called most often first. Empty when their host does not answer."""
    try:
        functions = await _json(session, f"{functions_origin.rstrip('/')}/_functions")
        calls = [_calls(function) for function in functions["functions"]]
    except (OSError, ValueError, KeyError, TypeError, TimeoutError, aiohttp.ClientError):
        return []
    return sorted(calls, key=lambda function: (-function.calls, function.name))


async def _json(session: aiohttp.ClientSession, url: str) -> Any:
    timeout = aiohttp.ClientTimeout(total=CHECK_SECONDS)
    async with session.get(url, timeout=timeout, raise_for_status=True) as answer:
        return await answer.json(content_type=None)


def _given_parts(cloud_file: Path | None) -> dict[str, Any]:
    given: dict[str, Any] = json.loads(cloud_file.read_text(encoding="utf-8"))["parts"] if cloud_file else {}
    return given


async def _part(session: aiohttp.ClientSession, name: str, given: dict[str, Any]) -> Part:
    address = str(given.get("address") or "")
    is_http = address.startswith(("http://", "https://"))
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            health, healthy = await (_http_health(session, address) if is_http else _port_health(address))
    except (OSError, ValueError, TimeoutError, aiohttp.ClientError) as error:
        health, healthy = f"does not answer ({type(error).__name__})", False
    return Part(
        name=str(name),
        address=address,
        pid=str(given.get("pid") or ""),
        state=str(given.get("state") or ""),
        url=address if is_http else None,
        health=health,
        healthy=healthy,
    )


async def _http_health(session: aiohttp.ClientSession, address: str) -> tuple[str, bool]:
    async with session.get(f"{address.rstrip('/')}/healthz") as answer:
        if answer.status == 404:  # noqa: PLR2004 - Google's own emulators have no such page
            return "answers", True
        return ("healthy", True) if answer.ok else (f"HTTP {answer.status}", False)


async def _port_health(address: str) -> tuple[str, bool]:
    parts = urlsplit(address if "//" in address else f"//{address}")
    if not parts.hostname or not parts.port:
        return "no address", False
    _, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.close()
    return "takes connections", True


def _calls(function: Mapping[str, Any]) -> FunctionCalls:
    return FunctionCalls(
        name=str(function["name"]),
        calls=int(function.get("calls") or 0),
        errors=int(function.get("errors") or 0),
        p50=_milliseconds(function.get("p50_ms")),
        p95=_milliseconds(function.get("p95_ms")),
    )


def _milliseconds(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
