"""What the functions did about the reported matches, as the function host's list of deliveries tells."""

import asyncio
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import aiohttp

from emulators.replay.api import Answered

TOPIC = "match.completed"
ASKED_EVERY = 0.1
PAGE = 5000
STALLED = 10.0
"""Seconds without news after which the list is read from its beginning: the host numbers it anew when it restarts."""

GIVEN_UP = 100.0
"""Seconds without news after which reactions are missing; lost events are sent again within a minute."""

GIVEN_UP_UNSEEN = 20.0
"""The same when the host was away meanwhile: what it did just before that, it has forgotten."""

_SUCCESS = range(200, 300)


class NoReactions(Exception):
    """The function host does not tell of its deliveries, or no function hears of matches."""


class Reactions:
    """Follows deliveries from now on.

    `finished` says when the last reaction to a match ended (epoch seconds); `failures` are attempts that failed.
    """

    def __init__(self, session: aiohttp.ClientSession, functions_origin: str) -> None:
        self.functions: frozenset[str] = frozenset()
        self.finished: dict[str, float] = {}
        self.failures: set[tuple[str, str, float]] = set()
        self._session = session
        self._origin = functions_origin
        self._since = time.time()
        self._after = 0
        self._away_at = 0.0
        self._news_at = self._reread_at = time.monotonic()
        self._news = asyncio.Event()
        self._ends: dict[str, dict[str, float]] = {}

    async def begin(self) -> None:
        """Learn which functions hear of matches, and skip what they did before. Raises NoReactions."""
        listed = (await self._get("/_functions"))["functions"]
        heard = {function["name"] for function in listed if function["trigger"].get("topic") == TOPIC}
        if not heard:
            raise NoReactions(f"No function listens to {TOPIC}: run `make generate`, then start the local cloud again.")
        self.functions = frozenset(heard)
        self._since = time.time()
        while events := await self._events():
            self._after = events[-1]["sequence"]

    async def follow(self, done: Callable[[int], None]) -> None:
        """Read news until cancelled; `done` is told how many matches have had all their reactions."""
        self._news_at = time.monotonic()
        while True:
            await asyncio.sleep(ASKED_EVERY)
            await self._read()
            done(len(self.finished))
            self._news.set()
            self._news.clear()

    async def make_room(self, taken: Mapping[str, Answered], most: int) -> None:
        """Wait, while `follow` runs, until fewer than `most` of the matches that were taken in lack reactions."""
        while self._lacking(taken) >= most and time.monotonic() - self._news_at < GIVEN_UP:
            await self._wait_for_news()

    async def wait_for(self, taken: Mapping[str, Answered]) -> set[str]:
        """Wait, while `follow` runs, until these matches have had all reactions; returns those that have not."""
        self._news_at = time.monotonic()
        while missing := {match_id for match_id in taken if match_id not in self.finished}:
            patience = GIVEN_UP_UNSEEN if all(self.may_be_unseen(taken[match_id]) for match_id in missing) else GIVEN_UP
            if time.monotonic() - self._news_at > patience:
                return missing
            await self._wait_for_news()
        return set()

    def may_be_unseen(self, report: Answered) -> bool:
        """Whether the host was away after a report, so that reactions to it may have ended and be forgotten."""
        return report.answered_at < self._away_at

    def unfinished(self, match_id: str) -> list[str]:
        """The functions that have not reacted to a match yet."""
        return sorted(self.functions.difference(self._ends.get(match_id, {})))

    def _lacking(self, taken: Mapping[str, Answered]) -> int:
        if not self._away_at:
            return len(taken) - len(self.finished)
        return sum(
            match_id not in self.finished and not self.may_be_unseen(report) for match_id, report in taken.items()
        )

    async def _wait_for_news(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(STALLED):
                await self._news.wait()

    async def _read(self) -> None:
        if time.monotonic() - max(self._news_at, self._reread_at) > STALLED:
            self._after, self._reread_at = 0, time.monotonic()
        try:
            while events := await self._events():
                self._after = events[-1]["sequence"]
                for event in events:
                    self._learn(event)
        except NoReactions:
            self._after, self._away_at = 0, time.time()

    def _learn(self, event: dict[str, Any]) -> None:
        function, match_id = event["function"], event["key"]
        if function not in self.functions or event["received_at"] < self._since:
            return
        if event["status"] not in _SUCCESS:
            self.failures.add((function, match_id, event["received_at"]))
            return
        ends = self._ends.setdefault(match_id, {})
        if function in ends:
            return
        ends[function] = event["finished_at"]
        self._news_at = time.monotonic()
        if len(ends) == len(self.functions):
            self.finished[match_id] = max(ends.values())

    async def _events(self) -> list[dict[str, Any]]:
        events: list[dict[str, Any]] = (await self._get(f"/_events?after={self._after}&limit={PAGE}"))["events"]
        return events

    async def _get(self, path: str) -> Any:
        try:
            async with self._session.get(self._origin + path, raise_for_status=True) as answer:
                return await answer.json()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NoReactions(f"The function host at {self._origin} does not answer {path}: {error!r}.") from error
