"""The API as its document says it, read again whenever the file changes."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from emulators.gateway import document
from emulators.gateway.document import Deployment, DocumentError, Operation, Provider
from emulators.gateway.jwt_check import Verifier
from emulators.gateway.routes import Routes
from emulators.gateway.targets import Target

LOOKED_AT_SECONDS = 0.5

log = logging.getLogger("gateway")


class ServedApi:
    """The routes of the newest document that could be read."""

    def __init__(self, file: Path, deployment: Deployment, verifier: Callable[[Provider], Verifier]) -> None:
        """Raises DocumentError when the document cannot be served."""
        self._file = file
        self._deployment = deployment
        self._verifier = verifier
        self._stamp = _stamp(file)
        self._take(document.read(file, deployment))

    async def watch(self) -> None:
        """Follow the file for ever; a document that cannot be served is logged and changes nothing."""
        while True:
            await asyncio.sleep(LOOKED_AT_SECONDS)
            stamp = _stamp(self._file)
            if stamp == self._stamp:
                continue
            self._stamp = stamp
            try:
                self._take(await asyncio.to_thread(document.read, self._file, self._deployment))
            except DocumentError as error:
                log.error("the document before stays in force: %s", error)  # noqa: TRY400 - it says what is wrong
            else:
                log.info("%s was read again: %d operations", self._file, self.operations)

    def _take(self, operations: tuple[Operation, ...]) -> None:
        verifiers: dict[str, Verifier] = {}
        for provider in {provider for operation in operations for provider in operation.providers}:
            verifiers[provider.name] = self._verifier(provider)
        self.routes = Routes(
            (operation, Target(operation, [verifiers[provider.name] for provider in operation.providers]))
            for operation in operations
        )
        self.operations = len(operations)


def _stamp(file: Path) -> tuple[int, int, int]:
    """What changes with a file; all zero when it is not there."""
    try:
        status = file.stat()
    except OSError:
        return 0, 0, 0
    return status.st_mtime_ns, status.st_size, status.st_ino
