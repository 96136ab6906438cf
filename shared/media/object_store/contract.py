"""What an object store does here, whichever it is. `chosen` says which one a deployment has."""

from collections.abc import Iterable
from datetime import timedelta
from typing import BinaryIO, Literal, Protocol

from pydantic import Field

from shared.model import Model, Moment

MEBIBYTE = 1024 * 1024
LARGEST_AT_ONCE = 32 * MEBIBYTE
"""Bytes of a file that is sent whole by one request. A larger one is sent in pieces: a broken line costs only one."""

PIECE = 16 * MEBIBYTE
"""Bytes of a piece. S3 takes none below 5 MiB but the last; Cloud Storage takes multiples of 256 KiB."""

CACHING = "private, max-age=3600"
"""How long who downloaded a file may keep it. A CDN that checks signatures has its own time."""


class DeclaredFile(Model):
    """What a client says of a file before it sends it; the store takes no other."""

    size: int = Field(ge=1)
    """In bytes."""
    content_type: str
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    """In hex."""
    md5: str = Field(pattern="^[A-Za-z0-9+/]{22}==$")
    """In base64."""


class UploadRequest(Model):
    """A request that sends bytes of a file, with exactly these headers."""

    method: Literal["PUT"] = "PUT"
    url: str
    headers: dict[str, str]
    first_byte: int = Field(0, ge=0)
    """Where in the file its bytes begin."""
    size: int = Field(ge=1)
    """How many bytes it sends."""


class UploadTicket(Model):
    """How to send a file.

    `single`: one request sends it whole. `resumable`: the one URL takes it whole or in pieces of whole 16 MiB, each
    with a Content-Range as RFC 9110 writes it; 308 says by its Range header what is there, and after a broken line an
    empty PUT with `Content-Range: bytes */SIZE` asks for it. `multipart`: each request sends its piece, in any order,
    and again after a broken line.
    """

    protocol: Literal["single", "resumable", "multipart"]
    requests: tuple[UploadRequest, ...]
    expires_in_seconds: int


class StoredObject(Model):
    """A file as it is in the store now."""

    name: str
    size: int = Field(ge=0)
    content_type: str = ""
    """Empty where a list does not tell."""
    md5: str = ""
    """In base64; empty where the store does not know it."""
    content_encoding: str = ""
    """What who reads it over HTTP is told to undo first; empty for none, and where a list does not tell."""
    revision: str
    """Another content of the same name has another one."""
    stored_at: Moment

    def is_as_declared(self, declared: DeclaredFile) -> bool:
        """Whether it is what was declared, as far as the store can tell; SHA-256 is for who reads it.

        What has a content encoding is not: some would read other bytes of it than others.
        """
        return (
            self.size == declared.size
            and self.content_type == declared.content_type
            and self.md5 in {"", declared.md5}
            and not self.content_encoding
        )


class ObjectPage(Model):
    """Some of the files whose names begin alike, by name. An empty `next_page` says that these were the last."""

    objects: tuple[StoredObject, ...]
    next_page: str = ""


class ObjectStore(Protocol):
    """A bucket. What is wrong with the store itself comes as its client's exception."""

    async def start_upload(
        self, name: str, declared: DeclaredFile, lifetime: timedelta, origin: str = ""
    ) -> UploadTicket:
        """How a client sends exactly the declared file, while nothing has this name.

        `origin` is that of the web page that will send it, if it is one.
        """

    async def finish_upload(self, name: str, declared: DeclaredFile) -> StoredObject | None:
        """The file that was sent, put together where it came in pieces; None while something of it is missing.

        A second time changes nothing. Ask `is_as_declared` of it: not every store refuses every difference.
        """

    async def stat(self, name: str) -> StoredObject | None:
        """The file of this name; None when there is none."""

    async def read(self, stored: StoredObject) -> bytes | None:
        """All bytes of exactly this revision, as they are stored; None when it is gone."""

    async def fetch(self, stored: StoredObject, file: BinaryIO) -> bool:
        """Write exactly this revision, as it is stored, into an open file, a part at a time; False when it is gone."""

    async def write(self, name: str, content: bytes, content_type: str) -> None:
        """Store bytes of our own making. What has the name already stays: names tell the content."""

    async def copy(self, stored: StoredObject, name: str, content_type: str) -> bool:
        """Give exactly this revision a further name, to be served as an attachment; False when it is gone.

        What has the name already stays: names tell the content.
        """

    async def delete(self, names: Iterable[str]) -> None:
        """Delete files; nothing happens where there is none."""

    async def sign_download(self, name: str, shown_as: str, content_type: str, lifetime: timedelta) -> str:
        """An address by which anybody who has it may get a file, which browsers save as `shown_as`."""

    async def page(self, prefix: str, after: str = "", size: int = 1000) -> ObjectPage:
        """The files whose names begin so, at most `size` of them; `after` is `next_page` of the page before."""

    async def exists(self) -> None:
        """Return when the bucket answers, asked once."""
