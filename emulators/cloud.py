"""The local cloud as a program holds it: opened, asked, closed."""

import asyncio
import os
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO, TypeVar

from emulators import state
from emulators.composition import Choices, WrongParts, compose, find_place
from emulators.control import ControlSocket, Refused
from emulators.jars import NoJar
from emulators.java import NoJava
from emulators.manifest import Unreadable
from emulators.own_parts import NoRedis
from emulators.ports import PortError
from emulators.pubsub_wiring import WiringFailed
from emulators.supervisor import PartFailed, Supervised, Supervisor

Result = TypeVar("Result")

EXPECTED = (NoJar, NoJava, NoRedis, OSError, PartFailed, PortError, Unreadable, WiringFailed, WrongParts, state.InUse)
"""What can keep a cloud from starting; the message of each says what to do."""


class CloudError(Exception):
    """The cloud could not be started; the message says why and what to do."""


def _quietly(_line: str) -> None:
    """Say nothing."""


class LocalCloud:
    """Google Cloud on this machine, with its data in one folder, as a context manager that is opened once.

    `say` is given a line for everything that happens; the choices are those of `composition.Choices`.
    The parts end with this process, however it ends.
    """

    def __init__(self, data: Path, say: Callable[[str], None] = _quietly, **choices: Any) -> None:
        self.data = data.resolve()
        self.environment: dict[str, str] = {}
        self.ports: dict[str, int] = {}
        self._choices = Choices(**choices)
        self._say = say
        self._lock: TextIO | None = None
        self._supervisor = Supervisor([], self.data, say, _quietly_changed)
        self._control: ControlSocket | None = None
        self._starting: asyncio.Task[None] | None = None
        self._ready = False
        self._over = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="local-cloud", daemon=True)

    def __enter__(self) -> Self:
        """Open it."""
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def open(self) -> None:
        """Start every part and wait until all are ready. Raises CloudError; nothing is left running then."""
        try:
            self._lock = state.claim(self.data)
            self._mind_the_last_run(self._lock)
            place = find_place(self.data, self._choices, self._say)
            self.environment, self.ports = dict(place.environment), dict(place.ports)
            self._supervisor = Supervisor(compose(place), self.data / "logs", self._say, self._write_state)
            self._thread.start()
            self._do(self._begin())
        except EXPECTED as error:
            self.close()
            raise CloudError(str(error)) from error
        except CancelledError:
            self.close()
            raise CloudError("The local cloud was asked to stop before it was ready.") from None
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Stop every part, Firestore's data copied first, and give the folder back. Harmless when it is closed."""
        if self._thread.is_alive():
            self._do(self._end())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        if not self._loop.is_closed():
            self._loop.close()
        if self._lock is not None:
            self._write_state()
            state.release(self._lock)
            self._lock = None

    def wait(self) -> None:
        """Wait until somebody asks the cloud to end (`python -m emulators down`)."""
        self._over.wait()

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, in the order in which they start."""
        return tuple(self._supervisor.parts)

    def address(self, part: str) -> str:
        """Where a part is: a URL, or host:port where it speaks no HTTP. Raises KeyError for an unknown part."""
        return self._supervised(part).part.address

    def start(self, part: str, **variables: str) -> None:
        """Start a part that was stopped, with more environment variables if given; returns when it is ready.

        Raises PartFailed, and KeyError for an unknown part.
        """
        self._do(self._start(part, variables))

    def stop(self, part: str) -> None:
        """Stop a part; it stays stopped until it is started. Raises KeyError for an unknown part."""
        self._do(self._supervised(part).stop())

    def pid(self, part: str) -> int | None:
        """A part's process id; None while it does not run. Raises KeyError for an unknown part."""
        process = self._supervised(part).process
        return process.pid if process is not None and process.returncode is None else None

    def state(self, part: str) -> str:
        """What a part is doing: waiting, starting, ready, stopped or failed. Raises KeyError for an unknown part."""
        return self._supervised(part).state.value

    def logs(self, part: str) -> str:
        """All that a part has written. Raises KeyError for an unknown part."""
        log = self._supervised(part).log
        return log.read_text(errors="replace") if log.exists() else ""

    def _supervised(self, part: str) -> Supervised:
        if part not in self._supervisor.parts:
            there = ", ".join(self._supervisor.parts) or "none: the cloud is not open"
            raise KeyError(f"There is no part {part!r} here; the parts are {there}.")
        return self._supervisor.parts[part]

    def _do(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _mind_the_last_run(self, lock: TextIO) -> None:
        before = state.sign(lock)
        if before is None:
            return
        ended = state.end_leftovers(self.data)
        what = f" Its parts that still ran were ended: {', '.join(ended)}." if ended else ""
        self._say(
            f"The last run on {self.data} (process {before}) ended without a stop: what Firestore was told after"
            f" its last copy is lost, at most {self._choices.copy_every:g} s.{what}"
        )

    async def _begin(self) -> None:
        self._control = ControlSocket(self._asked)
        await self._control.open()
        self._write_state()
        self._starting = asyncio.create_task(self._supervisor.start())
        await self._starting
        self._ready = True
        self._write_state()

    async def _halt(self) -> None:
        self._ready = False
        if self._starting is not None:
            self._starting.cancel()
            await asyncio.gather(self._starting, return_exceptions=True)
        await self._supervisor.stop()

    async def _end(self) -> None:
        await self._halt()
        if self._control is not None:
            self._control.close()

    async def _start(self, part: str, variables: dict[str, str]) -> None:
        supervised = self._supervised(part)
        supervised.variables |= variables
        await supervised.start()

    async def _asked(self, request: dict[str, Any]) -> str:
        """Do what another command asks for; returns what to tell its user."""
        what = request["do"]
        if what == "down":
            await self._halt()
            self._over.set()
            return "Every part is stopped."
        part = str(request["part"])
        try:
            if what in {"stop", "restart"}:
                await self._supervised(part).stop()
            if what in {"start", "restart"}:
                await self._start(part, dict(request.get("variables", {})))
        except KeyError as error:
            raise Refused(error.args[0]) from None
        except EXPECTED as error:
            raise Refused(str(error)) from error
        said = f"{part} is {self._supervised(part).state.value}."
        self._say(said)
        return said

    def _write_state(self) -> None:
        described = {name: _described(supervised) for name, supervised in self._supervisor.parts.items()}
        whole = {
            "pid": os.getpid(),
            "ready": self._ready,
            "written_at": time.time(),
            "control": str(self._control.path) if self._control else "",
            "parts": described,
            "ports": self.ports,
            "environment": self.environment,
        }
        state.write_state(self.data, whole)


def _quietly_changed() -> None:
    """There are no parts yet whose change could be told."""


def _described(supervised: Supervised) -> dict[str, Any]:
    process = supervised.process
    return {
        "state": supervised.state.value,
        "since": supervised.since,
        "address": supervised.part.address,
        "pid": process.pid if process is not None and process.returncode is None else None,
        "restarts": supervised.restarts,
        "log": str(supervised.log),
    }
