"""The demo season's best players, fetched through the gateway by a client that signs in as the demo player."""

import asyncio
import json
import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

SHOWN = 20
KEPT_SECONDS = 10.0
RETRY_SECONDS = 15.0
RENEWED_BEFORE_END_SECONDS = 60
TIMEOUT_SECONDS = 5.0
PATIENCE_SECONDS = 1.0

log = logging.getLogger("gateway")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the board."""

    rank: str
    name: str
    country: str
    rating: str
    record: str


class DemoBoard:
    """The board, kept for ten seconds; after a failure it is tried again after fifteen, to spare the login's limit."""

    def __init__(self, session: aiohttp.ClientSession, origin: str, demo_file: Path | None) -> None:
        self._session = session
        self._origin = origin
        self._file = demo_file
        self._token = ""
        self._token_ends = 0.0
        self._rows: list[Row] = []
        self._next_at = 0.0
        self._refreshing: asyncio.Task[None] | None = None

    async def rows(self) -> list[Row]:
        """The first twenty as far as they are known within a second; none when there is no demo player."""
        if self._file is not None and self._file.exists() and time.monotonic() >= self._next_at:
            self._next_at = time.monotonic() + RETRY_SECONDS
            self._refreshing = asyncio.create_task(self._refresh(self._file))
        if self._refreshing is not None:
            await asyncio.wait([self._refreshing], timeout=PATIENCE_SECONDS)
        return self._rows

    async def _refresh(self, demo_file: Path) -> None:
        try:
            self._rows = await self._fetch(demo_file)
            self._next_at = time.monotonic() + KEPT_SECONDS
        except (OSError, ValueError, KeyError, TypeError, TimeoutError, aiohttp.ClientError) as error:
            self._token = ""
            log.warning("the demo player's board cannot be fetched: %r", error)

    async def _fetch(self, demo_file: Path) -> list[Row]:
        if not self._token or time.monotonic() >= self._token_ends:
            signed_in = await self._data("POST", "/api/v1/auth/login", json=_credentials(demo_file))
            self._token = signed_in["access_token"]
            lifetime = int(signed_in.get("expires_in", 0)) - RENEWED_BEFORE_END_SECONDS
            self._token_ends = time.monotonic() + lifetime
        authorization = {"authorization": f"Bearer {self._token}"}
        board = await self._data("GET", "/api/v1/leaderboards/global", headers=authorization)
        return [_row(entry) for entry in board["entries"][:SHOWN]]

    async def _data(self, method: str, path: str, **request: Any) -> Any:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)
        url = self._origin + path
        async with self._session.request(method, url, timeout=timeout, raise_for_status=True, **request) as answer:
            return (await answer.json())["data"]


def _credentials(demo_file: Path) -> dict[str, str]:
    credentials = json.loads(demo_file.read_text(encoding="utf-8"))
    return {"email": credentials["email"], "password": credentials["password"]}


def _row(entry: dict[str, Any]) -> Row:
    return Row(
        rank=str(entry.get("rank", "")),
        name=str(entry.get("display_name") or entry.get("player_id") or "(private)"),
        country=str(entry.get("country") or ""),
        rating=str(entry.get("elo", entry.get("score", ""))),
        record="-".join(str(entry[name]) for name in ("wins", "losses", "draws") if entry.get(name) is not None),
    )
