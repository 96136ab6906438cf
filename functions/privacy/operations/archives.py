"""A ZIP that is written to Cloud Storage as it is made, so that no more than a part of it is held."""

import asyncio
import zipfile
from collections import defaultdict
from types import TracebackType
from typing import Self

from pydantic_core import to_json

from functions.privacy.models.exports import ExportedSection
from functions.privacy.operations import files
from functions.privacy.rules.exports import path_in_archive
from shared.media import downloads
from shared.privacy import Section

ABOUT = """\
This is what the game keeps of you. Each folder is a part of the game's backend; each file in it is a JSON array of what
that part keeps under the file's name. Pictures and large saves are in the folder `files`; saves are compressed by zlib.
`contents.json` counts all of it. Times are UTC. Other players are named by ids alone.
"""


class Archive:
    """A ZIP in a bucket; it is there when it was closed without an error."""

    def __init__(self, bucket: str, name: str) -> None:
        self._place = bucket, name
        self._pages: dict[str, int] = defaultdict(int)
        self._contents: dict[str, ExportedSection] = {}
        self.size = 0

    async def __aenter__(self) -> Self:
        """Begin to send it."""
        self._upload = await asyncio.to_thread(downloads.open_to_write, *self._place, "application/zip")
        self._zip = zipfile.ZipFile(self._upload, "w", zipfile.ZIP_DEFLATED)
        await self._write("README.txt", ABOUT.encode())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Send the rest of it; after an error, give the upload up."""
        if kind is not None:
            self._zip.fp = None  # or its end would be written to an upload that is none any more
            await asyncio.to_thread(self._upload.terminate)
            return
        await self._write("contents.json", to_json(self._contents, indent=1))
        await asyncio.to_thread(self._close)

    async def add(self, service: str, section: Section) -> None:
        """Write a section: its documents as one JSON array, its files as they are."""
        stem = f"{service}/{section.name}"
        self._pages[stem] += 1
        await self._write(f"{stem}-{self._pages[stem]:03}.json", to_json(section.documents, indent=1))
        written = 0
        for file in section.files:
            content = await files.read(file)
            if content is not None:
                await self._write(path_in_archive(service, file.name), content)
                written += 1
        before = self._contents.get(section.name, ExportedSection())
        self._contents[section.name] = ExportedSection(
            documents=before.documents + len(section.documents), files=before.files + written
        )

    async def _write(self, name: str, content: bytes) -> None:
        """Compress and send in a thread: neither may keep the event loop."""
        await asyncio.to_thread(self._zip.writestr, name, content)

    def _close(self) -> None:
        self._zip.close()
        self.size = self._upload.tell()
        self._upload.close()
