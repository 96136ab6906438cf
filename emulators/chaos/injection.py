"""Faults of the local cloud's parts, one after another, and their end."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Iterator

from emulators.chaos.plan import Fault
from emulators.cloud import LocalCloud

BETWEEN = 1.0
"""Seconds from the end of a fault to the next."""


class Injection:
    """Breaks parts of a cloud until `heal`; `done` counts what was done to which part."""

    def __init__(self, cloud: LocalCloud, faults: Iterator[Fault]) -> None:
        self.done: Counter[str] = Counter()
        self._cloud = cloud
        self._faults = faults

    async def run(self) -> None:
        """Break one part after another until cancelled."""
        for fault in self._faults:
            await self._inject(fault)
            self.done[f"{fault.part}: {fault.kind}"] += 1
            await asyncio.sleep(BETWEEN)

    async def heal(self) -> None:
        """Have every part go on. Raises PartFailed for one that does not start."""
        for part in self._cloud.parts:
            self._signal(part, signal.SIGCONT)
            await asyncio.to_thread(self._cloud.start, part)

    async def _inject(self, fault: Fault) -> None:
        if fault.kind == "kill":
            self._signal(fault.part, signal.SIGKILL)
            await asyncio.sleep(fault.seconds)
            return
        if fault.kind == "stop":
            await asyncio.to_thread(self._cloud.stop, fault.part)
            await asyncio.sleep(fault.seconds)
            await asyncio.to_thread(self._cloud.start, fault.part)
            return
        self._signal(fault.part, signal.SIGSTOP)
        try:
            await asyncio.sleep(fault.seconds)
        finally:
            self._signal(fault.part, signal.SIGCONT)

    def _signal(self, part: str, number: signal.Signals) -> None:
        if pid := self._cloud.pid(part):
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                """It has just died, and is started again."""
