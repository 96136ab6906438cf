"""The public API as players and game servers call it: through the gateway, again when it says that it is busy."""

import asyncio
import random
import time
from dataclasses import dataclass
from typing import Any

import aiohttp

from emulators.backoff import delay

BUSY = frozenset({429, 502, 503, 504})
"""Answers after which the same request is sent again; every request that is sent here may be sent twice."""

PATIENCE = 150.0
"""Seconds after which a request is given up; more than the minute that a limit counts over."""

REQUEST_SECONDS = 70.0
_FAILED = 400


class ApiError(Exception):
    """The API refused a request. `code` is its own code, such as EMAIL_TAKEN."""

    def __init__(self, request: str, status: int, code: str, message: str) -> None:
        super().__init__(f"{request} was answered with {status} {code}: {message}")
        self.status = status
        self.code = code


class Unreachable(Exception):
    """There was no answer for as long as patience lasts."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The data of an answer, and when its request was sent and answered, in seconds since the epoch."""

    data: Any
    sent_at: float
    answered_at: float


class Api:
    """Sends requests; `retries` counts those that were sent again."""

    def __init__(self, session: aiohttp.ClientSession, origin: str) -> None:
        self.retries = 0
        self._session = session
        self._origin = origin

    async def get(self, path: str, token: str = "") -> Any:
        """The data of what is at a path. Raises ApiError and Unreachable."""
        return (await self.send("GET", path, token=token)).data

    async def post(self, path: str, body: dict[str, Any], token: str = "") -> Any:
        """The data of the answer to a body. Raises ApiError and Unreachable."""
        return (await self.send("POST", path, token=token, body=body)).data

    async def send(
        self, method: str, path: str, *, token: str = "", body: dict[str, Any] | None = None, key: str = ""
    ) -> Answered:
        """Send a request until it is answered, waiting as long as Retry-After says. Raises ApiError and Unreachable.

        With a `key` for idempotency it counts once, however often it is sent.
        """
        headers = {"authorization": f"Bearer {token}"} if token else {}
        headers |= {"idempotency-key": key} if key else {}
        deadline = time.monotonic() + PATIENCE
        tries = 0
        while True:
            tries += 1
            sent_at = time.time()
            try:
                async with self._session.request(method, self._origin + path, json=body, headers=headers) as answer:
                    if answer.status not in BUSY:
                        return Answered(await _data(answer, f"{method} {path}"), sent_at, time.time())
                    what = f"it answers {answer.status}"
                    wait = _retry_after(answer.headers.get("retry-after"))
            except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, TimeoutError) as error:
                what, wait = str(error) or type(error).__name__, None
            pause = wait if wait is not None else delay(tries, shortest=0.1, longest=5, doublings=6)
            pause += random.uniform(0, 0.1 * tries)  # noqa: S311 - spreads the callers
            if time.monotonic() + pause > deadline:
                raise Unreachable(f"{method} {self._origin}{path} was tried {tries} times in {PATIENCE:g} s: {what}.")
            self.retries += 1
            await asyncio.sleep(pause)


def client_session() -> aiohttp.ClientSession:
    """A session with as many connections as there are callers."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0),
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=REQUEST_SECONDS),
    )


async def _data(answer: aiohttp.ClientResponse, request: str) -> Any:
    try:
        content = await answer.json(content_type=None)
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise ApiError(request, answer.status, "NOT_JSON", (await answer.text())[:200])
    if answer.status < _FAILED:
        return content.get("data", content)
    error = content.get("error", content)
    details = f" {error['details']}" if error.get("details") else ""
    raise ApiError(request, answer.status, str(error.get("code", "")), f"{error.get('message', '')}{details}")


def _retry_after(header: str | None) -> float | None:
    return float(header) if header is not None and header.isdecimal() else None
