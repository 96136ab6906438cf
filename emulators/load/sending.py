"""Requests sent by a clock: each when it is due, however many before it wait for their answers."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from emulators.load.measured import Sample
from emulators.load.pattern import Arrival
from emulators.replay.api import Answered

CONNECTIONS = 512
"""At once. Who is due while all are taken waits for one, and that counts as latency."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request of a player or a game server. `then` is given the data of its answer; a report says of which match."""

    function: str
    method: str
    path: str
    token: str = ""
    body: Mapping[str, Any] | None = None
    then: Callable[[Any], None] | None = None
    match_id: str = ""


Address = Callable[[Call], tuple[str, dict[str, str]]]
"""The URL at which a call is sent, and its headers."""


def by_gateway(origin: str) -> Address:
    """Calls as players send them."""

    def address(call: Call) -> tuple[str, dict[str, str]]:
        return origin + call.path, {"authorization": f"Bearer {call.token}"} if call.token else {}

    return address


def open_connections() -> aiohttp.ClientSession:
    """A session for what is offered."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=CONNECTIONS),
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None),
    )


@dataclass
class Offering:
    """Sends what is due, and gives it up `patience` seconds later.

    `samples` has what was answered or given up so far, `reports` the matches that were taken.
    """

    http: aiohttp.ClientSession
    address: Address
    make: Callable[[str], Call]
    patience: float
    samples: list[Sample] = field(default_factory=list)
    reports: dict[str, Answered] = field(default_factory=dict)
    began: float = 0.0

    async def run(self, due: Sequence[Arrival]) -> list[Sample]:
        """Send everything at its time, and return when the last is answered or given up."""
        self.began = time.perf_counter()
        async with asyncio.TaskGroup() as group:
            for arrival in due:
                await asyncio.sleep(max(0.0, arrival.due - self.now()))
                group.create_task(self._send(arrival))
        return self.samples

    def now(self) -> float:
        """Seconds since the beginning."""
        return time.perf_counter() - self.began

    async def _send(self, arrival: Arrival) -> None:
        sent, status = self.now(), 0
        try:
            async with asyncio.timeout(max(0.0, arrival.due + self.patience - sent)):
                status = await self._answer(self.make(arrival.function))
        except (aiohttp.ClientError, TimeoutError):
            """No answer, or none in time: status 0 says so."""
        self.samples.append(Sample(arrival.function, arrival.due, sent, self.now(), status))

    async def _answer(self, call: Call) -> int:
        url, headers = self.address(call)
        sent_at = time.time()
        async with self.http.request(call.method, url, json=call.body, headers=headers) as answer:
            if call.then is None or not answer.ok:
                await answer.read()
            else:
                call.then((await answer.json())["data"])
            if call.match_id and answer.ok:
                self.reports[call.match_id] = Answered(None, sent_at, time.time())
            return answer.status
