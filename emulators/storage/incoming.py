"""Content on its way to the disk: written in blocks and hashed as it comes, so that memory stays flat."""

import asyncio
import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Self

import google_crc32c

from emulators.storage.errors import bad_digest

BLOCK_BYTES = 256 * 1024


class Incoming:
    """A file being written. Less than a block waits in memory; `size` and the hashes cover the rest."""

    def __init__(self, path: Path) -> None:
        """Begin with an empty file at `path`."""
        self.path = path
        self.size = 0
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._crc32c = 0
        self._waiting = bytearray()
        self._file: BinaryIO | None = path.open("wb")

    @property
    def received(self) -> int:
        """The bytes taken so far, those still in memory included."""
        return self.size + len(self._waiting)

    @property
    def crc32c(self) -> str:
        """The CRC32C in base64."""
        return base64.b64encode(self._crc32c.to_bytes(4)).decode()

    @property
    def md5(self) -> str:
        """The MD5 in base64."""
        return base64.b64encode(self._md5.digest()).decode()

    async def write(self, data: bytes) -> None:
        """Take bytes; whole blocks go to the disk at once, in a thread."""
        self._waiting += data
        whole = len(self._waiting) - len(self._waiting) % BLOCK_BYTES
        if whole:
            blocks = bytes(self._waiting[:whole])
            del self._waiting[:whole]
            await asyncio.to_thread(self._append, blocks)

    async def copy(self, sources: Iterable[BinaryIO]) -> None:
        """Take the content of open files, one after the other."""
        for source in sources:
            while block := await asyncio.to_thread(source.read, BLOCK_BYTES):
                await self.write(block)

    def pause(self) -> None:
        """Forget what is not a whole block, and close the file: resumed uploads go on from whole blocks."""
        self._waiting.clear()
        self._close()

    def resume(self) -> None:
        """Open the paused file again."""
        if self._file is None:
            self._file = self.path.open("ab")

    def finish(self, *, crc32c: str | None = None, md5: str | None = None) -> None:
        """Write the rest and close the file. Raises StorageError (400) when a checksum does not match."""
        if self._waiting:
            self._append(bytes(self._waiting))
            self._waiting.clear()
        self._close()
        if crc32c is not None and crc32c != self.crc32c:
            raise bad_digest("CRC32C", crc32c, self.crc32c)
        if md5 is not None and md5 != self.md5:
            raise bad_digest("MD5 hash", md5, self.md5)

    def discard(self) -> None:
        """Close and delete the file; nothing happens when it was moved away."""
        self._close()
        self.path.unlink(missing_ok=True)

    def _append(self, data: bytes) -> None:
        if self._file is None:
            message = f"{self.path} is closed"
            raise ValueError(message)
        self._file.write(data)
        self._md5.update(data)
        self._crc32c = google_crc32c.extend(self._crc32c, data)
        self.size += len(data)

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    @classmethod
    async def reopen(cls, path: Path) -> Self:
        """Take up a file that an earlier process left: its whole blocks are read again for the hashes."""
        left = _set_aside(path)
        incoming = cls(path)
        with left.open("rb") as file:
            await incoming.copy([file])
        incoming.pause()
        await asyncio.to_thread(left.unlink)
        return incoming


def was_left(path: Path) -> bool:
    """Tell whether `reopen` has something to take up."""
    return path.exists() or path.with_suffix(".left").exists()


def _set_aside(path: Path) -> Path:
    left = path.with_suffix(".left")
    if not left.exists():
        path.replace(left)
    return left
