"""Resumable upload sessions: whole blocks are kept, over broken connections and restarts, for a week."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from emulators.storage.errors import StorageError, invalid
from emulators.storage.incoming import BLOCK_BYTES, Incoming, was_left
from emulators.storage.objects import Attributes, StoredObject
from emulators.storage.preconditions import Preconditions
from emulators.storage.store import Store

LIFETIME_SECONDS = 7 * 24 * 3600
_CONTENT_RANGE = re.compile(r"bytes (?:(\d{1,19})-(\d{1,19})|\*)/(?:(\d{1,19})|\*)")


@dataclass(slots=True)
class Session:
    """One upload under way. `total` and `persisted` in bytes; `started` in seconds since 1970."""

    id: str
    bucket: str
    name: str
    attributes: Attributes
    conditions: Preconditions
    crc32c: str | None
    md5: str | None
    total: int | None
    started: float
    cancelled: bool = False
    finished: StoredObject | None = None
    content: Incoming | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def persisted(self) -> int:
        """How much of the content is kept."""
        return 0 if self.content is None else self.content.size


@dataclass(frozen=True, slots=True)
class Piece:
    """What a request brings: content from `first` on; `size` of it now, `total` in the end.

    None stands for "unknown"; a `query` brings nothing and only asks how far the upload is; `last` says that
    nothing comes after this.
    """

    first: int
    size: int | None
    total: int | None
    query: bool = False
    last: bool = False

    @classmethod
    def of(cls, content_range: str | None, content_length: int | None) -> "Piece":
        """Read the Content-Range and Content-Length headers. Raises StorageError (400)."""
        if content_range is None:
            return cls(0, content_length, content_length, last=True)
        match = _CONTENT_RANGE.fullmatch(content_range.strip())
        if match is None:
            message = f"Failed to parse Content-Range header: {content_range!r}"
            raise invalid(message)
        first, last, total = (None if group is None else int(group) for group in match.groups())
        if first is None or last is None:
            return cls(0, 0, total, query=True)
        size = last - first + 1
        if size < 1 or (total is not None and last >= total) or content_length not in {None, size}:
            message = f"Content-Range {content_range!r} does not fit the content of {content_length} bytes."
            raise invalid(message)
        return cls(first, size, total)


class Sessions:
    """The sessions of a data folder: DATA/_uploads/<id>.json, with the content so far in <id>.part."""

    def __init__(self, store: Store) -> None:
        """Read the sessions that an earlier process left."""
        self._store = store
        self._folder = store.data / "_uploads"
        self._folder.mkdir(exist_ok=True)
        self._sessions = {path.stem: _read(path) for path in self._folder.glob("*.json")}

    def start(
        self,
        bucket: str,
        name: str,
        attributes: Attributes,
        conditions: Preconditions,
        *,
        crc32c: str | None,
        md5: str | None,
        total: int | None,
    ) -> Session:
        """Open a session; its first content comes later. Raises StorageError: 404 or 412."""
        conditions.check_write(self._store.find(bucket, name))
        session = Session(uuid4().hex, bucket, name, attributes, conditions, crc32c, md5, total, time.time())
        self._sessions[session.id] = session
        self._save(session)
        return session

    def get(self, upload_id: str) -> Session:
        """Return a session. Raises StorageError: 404 for an unknown one, 499 for a cancelled one."""
        session = self._sessions.get(upload_id)
        if session is None:
            message = f"There is no upload session {upload_id}: it expired or never was. Start another."
            raise StorageError(404, "notFound", "NoSuchUpload", message)
        if session.cancelled:
            raise cancelled()
        return session

    def cancel(self, session: Session) -> None:
        """End a session and drop what it kept."""
        session.cancelled = True
        if session.content is not None:
            session.content.discard()
        self._part(session).unlink(missing_ok=True)
        self._save(session)

    async def receive(
        self, session: Session, piece: Piece, body: AsyncIterator[bytes], crc32c: str | None, md5: str | None
    ) -> StoredObject | None:
        """Take a piece; return the object when that completed it, and None when more is to come.

        Raises StorageError: 503 for a piece that leaves a gap, 400 for one that is too small, not of
        the length that it says, or of a wrong checksum, and what storing the object raises.
        """
        async with session.turn:
            if session.cancelled:
                raise cancelled()
            if session.finished is not None:
                return session.finished
            total = self._total(session, piece)
            content = await self._content(session)
            if not piece.query:
                try:
                    await _append(content, piece, body)
                    total = content.received if piece.last else total
                    _check_progress(content, piece, total)
                except BaseException as error:
                    content.pause()
                    if session.cancelled:
                        raise cancelled() from error
                    raise
            if session.cancelled:
                raise cancelled()
            if content.received == total:
                return self._finish(session, content, crc32c, md5)
            content.pause()
            return None

    def expire(self, now: float) -> None:
        """Forget sessions that are older than a week; `now` in seconds since 1970."""
        for session in list(self._sessions.values()):
            if now - session.started > LIFETIME_SECONDS and not session.turn.locked():
                del self._sessions[session.id]
                if session.content is not None and session.finished is None:
                    session.content.discard()
                self._part(session).unlink(missing_ok=True)
                self._file(session).unlink(missing_ok=True)

    def _total(self, session: Session, piece: Piece) -> int | None:
        if None not in {piece.total, session.total} and piece.total != session.total:
            message = f"The upload is of {session.total} bytes, but this request says {piece.total}."
            raise invalid(message)
        return piece.total if piece.total is not None else session.total

    async def _content(self, session: Session) -> Incoming:
        if session.content is None:
            part = self._part(session)
            session.content = await Incoming.reopen(part) if was_left(part) else Incoming(part)
        return session.content

    def _finish(self, session: Session, content: Incoming, crc32c: str | None, md5: str | None) -> StoredObject:
        try:
            content.finish(crc32c=crc32c or session.crc32c, md5=md5 or session.md5)
            stored = self._store.commit(
                session.bucket,
                session.name,
                content,
                attributes=session.attributes,
                conditions=session.conditions,
            )
        except StorageError:
            self.cancel(session)
            raise
        session.finished = stored
        session.content = None
        self._save(session)
        return stored

    def _part(self, session: Session) -> Path:
        return self._folder / f"{session.id}.part"

    def _file(self, session: Session) -> Path:
        return self._folder / f"{session.id}.json"

    def _save(self, session: Session) -> None:
        kept: dict[str, Any] = {
            "id": session.id,
            "bucket": session.bucket,
            "name": session.name,
            "attributes": session.attributes,
            "conditions": asdict(session.conditions),
            "crc32c": session.crc32c,
            "md5": session.md5,
            "total": session.total,
            "started": session.started,
            "cancelled": session.cancelled,
            "finished": None if session.finished is None else session.finished.to_json(),
        }
        draft = self._folder / f"{session.id}.draft"
        draft.write_text(json.dumps(kept))
        draft.replace(self._file(session))


def cancelled() -> StorageError:
    """499: the answer to a cancellation, and to everything that comes after it."""
    return StorageError(499, "cancelled", "ClientClosedRequest", "Upload has been cancelled.")


async def _append(content: Incoming, piece: Piece, body: AsyncIterator[bytes]) -> None:
    overlap = content.size - piece.first
    if overlap < 0:
        message = (
            "Invalid request.  According to the Content-Range header, the upload offset is "
            f"{piece.first} byte(s), which exceeds already uploaded size of {content.size} byte(s)."
        )
        raise StorageError(503, "backendError", "ServiceUnavailable", message)
    content.resume()
    received = 0
    async for data in body:
        fresh = data[max(0, overlap - received) :]
        received += len(data)
        if piece.size is not None and received > piece.size:
            message = f"The content is longer than the {piece.size} bytes that its headers say."
            raise invalid(message)
        if fresh:
            await content.write(fresh)
    if piece.size not in {None, received}:
        message = f"The content is {received} bytes long, its headers say {piece.size}."
        raise invalid(message)


def _check_progress(content: Incoming, piece: Piece, total: int | None) -> None:
    if total is not None and content.received > total:
        message = f"The upload is {content.received} bytes long by now, but was to be of {total}."
        raise invalid(message)
    if content.received != total and piece.size is not None and piece.size < BLOCK_BYTES:
        message = (
            "Invalid request.  The number of bytes uploaded is required to be equal or greater than "
            f"{BLOCK_BYTES}, except for the final request (it's recommended to be the exact multiple of "
            f"{BLOCK_BYTES}).  The received request contained {piece.size} bytes, which does not meet this "
            "requirement."
        )
        raise invalid(message)


def _read(path: Path) -> Session:
    kept = json.loads(path.read_text())
    finished = kept.pop("finished")
    conditions = Preconditions(**kept.pop("conditions"))
    return Session(
        **kept,
        conditions=conditions,
        finished=None if finished is None else StoredObject.from_json(finished),
    )
