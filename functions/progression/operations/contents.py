"""The data of versions: in documents where it is small, else in files that are written before the commit."""

import uuid

from functions.progression.models.saves import KeptSnapshot, Slot
from functions.progression.rules.json_objects import LARGEST_INLINE, packed, unpacked
from functions.progression.settings import settings
from functions.progression.store import saves as store
from shared.errors import Unavailable
from shared.firestore.calls import unavailable_when_unreachable
from shared.firestore.transaction import Transaction
from shared.media import uploads

PACKED = "application/zlib"


class WrittenFiles:
    """The files that one request has written: those that no commit took over are deleted again."""

    def __init__(self) -> None:
        self._names: list[str] = []

    async def keep(self, folder: str, sha256: str, text: bytes) -> tuple[bytes, str]:
        """The compressed text, and the name of its file, which is empty where the text stands in a document.

        A name is never given twice, so that deleting one version's file takes it from no other. Raises Unavailable when
        Cloud Storage does not answer.
        """
        content = packed(text)
        if len(content) <= LARGEST_INLINE:
            return content, ""
        name = f"{folder}/{sha256}-{uuid.uuid4().hex[:8]}"
        self._names.append(name)
        with unavailable_when_unreachable():
            await uploads.keep(settings().saves_bucket, name, content, PACKED)
        return content, name

    async def discard(self, *, but: str = "") -> None:
        """Delete the files that no version names."""
        if names := [name for name in self._names if name != but]:
            await uploads.discard(settings().saves_bucket, names)


async def text_of(slot: Slot, version: KeptSnapshot) -> bytes:
    """The JSON of a version that is kept: a read, or two calls to Cloud Storage, unless it is the slot's own.

    Raises Unavailable when it was dropped this moment: what asks again sees the slot as it is now.
    """
    if version.file:
        content = await _of_file(version.file)
    elif version == slot.current:
        content = slot.content
    else:
        content = await store.earlier_content(slot.slot_id, version.version)
    return _found(content)


async def text_in(tx: Transaction, slot: Slot, version: KeptSnapshot) -> bytes:
    """The same in a transaction."""
    if version.file or version == slot.current:
        return await text_of(slot, version)
    return _found(await store.earlier_content_in(tx, slot.slot_id, version.version))


async def _of_file(name: str) -> bytes | None:
    with unavailable_when_unreachable():
        stored = await uploads.find(settings().saves_bucket, name)
        return await uploads.read(stored.upload) if stored else None


def _found(content: bytes | None) -> bytes:
    if content is None:
        raise Unavailable("This version was replaced while it was read; try again.", retry_after=1)
    return unpacked(content)
