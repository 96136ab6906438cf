"""What keeps Firestore's data over a restart: the emulator forgets, so its data is copied to disk and given back."""

import asyncio
import contextlib
import http.client
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

EXPORT_TIMEOUT = 300.0


class CopyFailed(Exception):
    """The emulator did not copy its data; the message says what it answered."""


class FirestoreCopies:
    """The copies in one folder: `current` names the newest that is whole."""

    def __init__(self, folder: Path, host: str, port: int, project: str) -> None:
        self._folder = folder
        self._address = (host, port)
        self._project = project
        self._copying = asyncio.Lock()

    def newest(self) -> Path | None:
        """What to start the emulator with (`--seed_from_export`); None when there is no copy."""
        with contextlib.suppress(OSError):
            name = (self._folder / "current").read_text().strip()
            metadata = self._folder / name / f"{name}.overall_export_metadata"
            if name and metadata.is_file():
                return metadata
        return None

    async def copy(self) -> None:
        """Copy all documents to disk, then drop the older copies. Raises CopyFailed."""
        async with self._copying:
            await asyncio.to_thread(self._export)

    async def copy_often(self, pid: int, every: float, say: Callable[[str], None]) -> None:
        """Copy every so many seconds, when somebody spoke to the emulator since the last copy; never ends."""
        last = None
        while True:
            await asyncio.sleep(every)
            if last is not None and bytes_read(pid) == last:
                continue
            try:
                await self.copy()
                last = bytes_read(pid)
            except CopyFailed as error:
                say(str(error))

    def _export(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"copy-{time.time_ns()}"
        request = {
            "database": f"projects/{self._project}/databases/(default)",
            "export_directory": str(self._folder),
            "export_name": name,
        }
        connection = http.client.HTTPConnection(*self._address, timeout=EXPORT_TIMEOUT)
        try:
            path = f"/emulator/v1/projects/{self._project}:export"
            connection.request("POST", path, json.dumps(request), {"content-type": "application/json"})
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException) as error:
            raise CopyFailed(f"Firestore's data could not be copied to {self._folder}: {error!r}.") from error
        finally:
            connection.close()
        if answer.status != http.client.OK:
            raise CopyFailed(f"Firestore's data could not be copied to {self._folder}: {answer.status} {text[:300]}")
        draft = self._folder / ".current"
        draft.write_text(name)
        draft.replace(self._folder / "current")
        for older in self._folder.glob("copy-*"):
            if older.name != name:
                shutil.rmtree(older, ignore_errors=True)


def bytes_read(pid: int) -> int | None:
    """Bytes that a process has read, from its sockets too; it does not move while nobody talks to it.

    None where /proc does not tell.
    """
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(Path(f"/proc/{pid}/io").read_text().split("rchar:")[1].split()[0])
    return None
