"""The generator of load, in a process of its own: keep-alive connections that each send on as soon as answered.

A job is some requests that are sent at once, each to one of the ports; it is done when the last is answered.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import cycle
from typing import Any

import httptools
import uvloop

from emulators.load.processor import processor_seconds
from tests.bench import machine

LONGEST_WAIT = 30.0
"""Seconds: for the first answer of each connection, and for the first that is measured."""

Job = Sequence[tuple[int, str]]
"""Requests: at which of the ports, and all of its bytes as Latin-1 text."""


@dataclass(frozen=True)
class Load:
    """What to send; times in seconds. `again`: start over with the jobs when they are through."""

    ports: list[int]
    jobs: list[Job]
    pids: list[int]
    seconds: float
    warmup: float = 0.5
    connections: int = 16
    again: bool = True
    pinned: bool = True


@dataclass(frozen=True)
class Outcome:
    """What came back: jobs a second, latencies and processor time a job; what was not answered with 2xx.

    `busy` is how much of its core the generator itself used, 0 to 1; `processor` is in seconds a job, of each pid.
    """

    rate: float
    p50: float
    p95: float
    processor: list[float]
    busy: float
    refused: dict[str, int] = field(default_factory=dict)


def run(load: Load) -> Outcome:
    """Send a load from another process. Raises RuntimeError when something was refused, as then nothing is measured."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.load"],
        input=json.dumps(asdict(load)).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the generator of load failed: {done.stderr.decode()[-2000:]}")
    outcome = Outcome(**json.loads(done.stdout))
    if outcome.refused:
        raise RuntimeError(f"not every request was answered with 2xx: {outcome.refused}")
    return outcome


class Link(asyncio.Protocol):
    """One connection. Tells its worker of each whole answer."""

    def __init__(self, worker: "Worker") -> None:
        self.worker = worker
        self.parser = httptools.HttpResponseParser(self)
        self.transport: Any = None

    def connection_made(self, transport: Any) -> None:
        """Keep what is written to."""
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand bytes to the parser."""
        self.parser.feed_data(data)

    def on_message_complete(self) -> None:
        """An answer is whole."""
        self.worker.answered(self.parser.get_status_code())

    def connection_lost(self, _: Exception | None) -> None:
        """The other side hung up."""
        self.worker.sending.lost += 1


class Sending:
    """All that the workers share."""

    def __init__(self, load: Load) -> None:
        encoded = [[(place, raw.encode("latin-1")) for place, raw in job] for job in load.jobs]
        self.jobs: Iterator[list[tuple[int, bytes]]] = cycle(encoded) if load.again else iter(encoded)
        self.latencies: list[float] = []
        self.refused: Counter[str] = Counter()
        self.lost = 0
        self.measuring = False
        self.over = False


class Worker:
    """Sends one job after the other."""

    def __init__(self, sending: Sending) -> None:
        self.sending = sending
        self.links: list[Link] = []
        self.awaited = 0
        self.started = 0.0
        self.done = 0

    def start(self) -> None:
        """Send the next job."""
        sending = self.sending
        job = None if sending.over else next(sending.jobs, None)
        if job is None:
            sending.over = True
            return
        self.awaited, self.started = len(job), time.perf_counter()
        for place, raw in job:
            self.links[place].transport.write(raw)

    def answered(self, status: int) -> None:
        """One of the job's requests was answered."""
        if not 200 <= status < 300:
            self.sending.refused[str(status)] += 1
        self.awaited -= 1
        if not self.awaited:
            self.done += 1
            if self.sending.measuring:
                self.sending.latencies.append(time.perf_counter() - self.started)
            self.start()


async def send(load: Load) -> Outcome:
    """Connect, warm up, measure."""
    sending, loop = Sending(load), asyncio.get_running_loop()
    workers = [Worker(sending) for _ in range(load.connections)]
    for worker in workers:
        for port in load.ports:
            _, link = await loop.create_connection(lambda worker=worker: Link(worker), "127.0.0.1", port)  # type: ignore[misc]
            worker.links.append(link)
    for worker in workers:
        worker.start()
    await _warm_up(workers, load.warmup)
    sending.measuring = True
    began, used, own = time.perf_counter(), _used(load.pids), time.process_time()
    while not sending.over and (lasted := time.perf_counter() - began) < LONGEST_WAIT:
        if lasted >= load.seconds and sending.latencies:
            break
        await asyncio.sleep(0.01)
    lasted = time.perf_counter() - began
    sending.measuring, sending.over = False, True
    processor = [after - before for before, after in zip(used, _used(load.pids), strict=True)]
    busy = (time.process_time() - own) / lasted
    await _drain(workers)
    latencies = sorted(sending.latencies)
    if not (number := len(latencies)):
        raise RuntimeError(f"nothing was answered within {lasted:.1f} s; refused: {dict(sending.refused)}")
    if sending.lost:
        sending.refused["connection lost"] = sending.lost
    return Outcome(
        rate=number / lasted,
        p50=latencies[number // 2],
        p95=latencies[number * 95 // 100],
        processor=[seconds / number for seconds in processor],
        busy=busy,
        refused=dict(sending.refused),
    )


async def _warm_up(workers: Sequence[Worker], seconds: float) -> None:
    """Send for so long, and until every connection has had an answer: the first ones connect to all they need."""
    began = time.monotonic()
    while time.monotonic() - began < seconds or not all(worker.done for worker in workers):
        if time.monotonic() - began > LONGEST_WAIT or any(worker.sending.over for worker in workers):
            return
        await asyncio.sleep(0.01)


def _used(pids: Sequence[int]) -> list[float]:
    return [processor_seconds(pid) for pid in pids]


async def _drain(workers: Sequence[Worker]) -> None:
    """Take the answers that are on their way, so that a server is never cut off."""
    deadline = time.monotonic() + 10
    while any(worker.awaited for worker in workers) and time.monotonic() < deadline:
        await asyncio.sleep(0.01)


def main() -> None:
    """Read a load from standard input, write the outcome to standard output."""
    given = json.load(sys.stdin)
    load = Load(**given)
    if load.pinned:
        machine.pin(os.getpid(), machine.other_cores())
    print(json.dumps(asdict(uvloop.run(send(load)))))


if __name__ == "__main__":
    main()
