"""Starts parts in the order of their needs, restarts those that die, and stops them."""

import asyncio
import os
import time
from asyncio.subprocess import Process
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from emulators.backoff import delay
from emulators.parts import Part
from emulators.processes import ending, last_lines, launch, stop

POLL_SECONDS = 0.03
STOP_SECONDS = 8.0
DEATHS = 5
DEATHS_WITHIN = 60.0
SHOWN_LINES = 15


class State(StrEnum):
    """What a part is doing."""

    WAITING = "waiting"
    STARTING = "starting"
    READY = "ready"
    STOPPED = "stopped"
    FAILED = "failed"


class PartFailed(Exception):
    """A part did not start; the message has the last lines of its log."""


class Supervised:
    """One part and its process, while there is one."""

    def __init__(self, part: Part, log: Path, say: Callable[[str], None], changed: Callable[[], None]) -> None:
        self.part = part
        self.log = log
        self.state = State.WAITING
        self.since = time.time()
        self.restarts = 0
        self.process: Process | None = None
        self.variables: dict[str, str] = {}
        self._say = say
        self._changed = changed
        self._deaths: list[float] = []
        self._watching: asyncio.Task[None] | None = None
        self._changing = asyncio.Lock()

    async def start(self) -> None:
        """Start the part and wait until it is ready. Raises PartFailed; the process is gone then."""
        async with self._changing:
            if self.state is State.READY:
                return
            await self._end_watching()
            self._deaths.clear()
            began = time.monotonic()
            process = await self._launch()
            self._announce(time.monotonic() - began)
            self._watching = asyncio.create_task(self._watch(process))

    async def stop(self) -> None:
        """Stop the part; it stays stopped until it is started."""
        async with self._changing:
            await self._end_watching()
            if self.process is not None and self.process.returncode is None:
                if self.state is State.READY:
                    await self.part.before_stop(self.process.pid)
                await stop(self.process, STOP_SECONDS)
            self.process = None
            self._set(State.STOPPED)

    def _announce(self, seconds: float) -> None:
        self._say(f"{self.part.name:<10} {self.part.address:<28} {seconds:5.1f} s")

    def _set(self, state: State) -> None:
        self.state, self.since = state, time.time()
        self._changed()

    async def _end_watching(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            with suppress(asyncio.CancelledError):
                await self._watching
            self._watching = None

    async def _launch(self) -> Process:
        self._set(State.STARTING)
        await self.part.prepare()
        environment = {**os.environ, **self.part.environment, **self.variables}
        try:
            self.process = process = await launch(self.part.command(), environment, self.log)
        except OSError as error:
            self._set(State.FAILED)
            raise PartFailed(f"{self.part.name} could not be started: {error}.") from error
        self._changed()
        try:
            await self._until_ready(process)
            await self.part.settle()
        except BaseException:
            await stop(process, 0)
            self._set(State.FAILED)
            raise
        self._set(State.READY)
        return process

    async def _until_ready(self, process: Process) -> None:
        deadline = time.monotonic() + self.part.patience
        while not await self.part.ready():
            if process.returncode is not None:
                raise PartFailed(self._with_log(f"ended with {ending(process.returncode)} before it was ready"))
            if time.monotonic() > deadline:
                raise PartFailed(self._with_log(f"was not ready within {self.part.patience:g} s"))
            await asyncio.sleep(POLL_SECONDS)

    def _with_log(self, what: str) -> str:
        lines = "".join(f"\n  | {line}" for line in last_lines(self.log, SHOWN_LINES))
        return f"{self.part.name} {what}. The end of {self.log}:{lines}"

    async def _watch(self, process: Process) -> None:
        """Keep the part alive: wait for its death, start it again, give up when it dies too often."""
        while True:
            upkeep = asyncio.create_task(self.part.while_ready(process.pid))
            try:
                code = await process.wait()
            finally:
                upkeep.cancel()
            what = f"died ({ending(code)})"
            while True:
                now = time.monotonic()
                self._deaths = [death for death in self._deaths if now - death < DEATHS_WITHIN] + [now]
                if len(self._deaths) >= DEATHS:
                    self._set(State.FAILED)
                    self._say(self._with_log(f"{what}, {DEATHS} times within a minute, and stays down"))
                    return
                wait = delay(len(self._deaths), shortest=0.2, longest=5, doublings=5)
                self._say(f"{self.part.name} {what}: starting it again in {wait:g} s")
                self._set(State.STARTING)
                await asyncio.sleep(wait)
                began = time.monotonic()
                try:
                    process = await self._launch()
                except Exception as error:  # noqa: BLE001 - whatever kept it from starting counts as a death
                    what = f"did not start ({str(error).splitlines()[0]})"
                    continue
                break
            self.restarts += 1
            self._announce(time.monotonic() - began)


class Supervisor:
    """All parts of one cloud."""

    def __init__(
        self, parts: Sequence[Part], logs: Path, say: Callable[[str], None], changed: Callable[[], None]
    ) -> None:
        self.parts: Mapping[str, Supervised] = {
            part.name: Supervised(part, logs / f"{part.name}.log", say, changed) for part in parts
        }

    async def start(self) -> None:
        """Start every part as soon as those it needs are ready. Raises PartFailed for the first that does not."""
        ready = {name: asyncio.Event() for name in self.parts}

        async def start_in_turn(supervised: Supervised) -> None:
            for need in sorted(supervised.part.needs):
                if need in ready:
                    await ready[need].wait()
            await supervised.start()
            ready[supervised.part.name].set()

        starting = [asyncio.create_task(start_in_turn(supervised)) for supervised in self.parts.values()]
        try:
            await asyncio.gather(*starting)
        finally:
            for task in starting:
                task.cancel()
            await asyncio.gather(*starting, return_exceptions=True)

    async def stop(self) -> None:
        """Stop every part, those first that others do not need."""
        left = dict(self.parts)
        while left:
            needed = {need for supervised in left.values() for need in supervised.part.needs}
            last = {name: supervised for name, supervised in left.items() if name not in needed} or left
            await asyncio.gather(*(supervised.stop() for supervised in last.values()))
            left = {name: supervised for name, supervised in left.items() if name not in last}
