"""What goes back: the envelope, errors, headers, and pages that are compressed once and sent many times."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, TypeVar

from pydantic_core import to_json

from shared.errors import DomainError

Data_co = TypeVar("Data_co", covariant=True)

COMPRESSED_FROM = 1024
"""Bytes above which an answer is compressed (1v1bro 7.9)."""

SMALL = 4096
"""Bytes up to which an answer is compressed quickly; it is sent once, and a better packed one is hardly shorter."""

_SMALL_MEMORY = (16 + 12, 5)
"""zlib's window of 4 KB, in gzip's form, and its memLevel to go with it."""

_OPEN = b'{"success":true,"data":'
_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


@dataclass(slots=True)
class Response:
    """An ASGI answer: status, headers, bytes."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    cookies: tuple[str, ...] = ()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ARG002  ASGI
        """Send it."""
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in self.headers.items()]
        headers += [(b"set-cookie", cookie.encode("latin-1")) for cookie in self.cookies]
        headers.append((b"content-length", str(len(self.body)).encode()))
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": self.body})


@dataclass(frozen=True, slots=True)
class SessionTokens:
    """The tokens of a browser's session, which go out as cookies that no script reads."""

    access_token: str
    refresh_token: str


@dataclass(frozen=True)
class Reply(Generic[Data_co]):
    """What an endpoint returns when its answer needs more than data.

    A browser keeps the `session` in cookies, or forgets the one that it has if it `signs_out`; `headers` are added.
    """

    data: Data_co
    session: SessionTokens | None = None
    signs_out: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawJson(Generic[Data_co]):
    """Data that is JSON already, as its model would be written; for answers that are joined from finished parts."""

    json: bytes


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page for a browser, of an endpoint that is not `enveloped`; `headers` are added."""

    media_type: ClassVar[str] = "text/html"
    about: ClassVar[str] = "A page for a browser."

    html: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text that is sent as it is, by an endpoint that is not `enveloped`."""

    media_type: ClassVar[str] = "text/plain"
    about: ClassVar[str] = "A text."

    text: str


def split(result: Any) -> tuple[bytes, Reply[Any] | None]:
    """The bytes that an endpoint's result is sent as, and the reply that has what goes beside them."""
    if isinstance(result, RawJson):
        return result.json, None
    if isinstance(result, Reply):
        return to_json(result.data), result
    if isinstance(result, HtmlPage):
        return result.html.encode(), Reply(None, headers={**_typed(result.media_type), **result.headers})
    if isinstance(result, PlainText):
        return result.text.encode(), Reply(None, headers=_typed(result.media_type))
    return to_json(result), None


def _typed(media_type: str) -> dict[str, str]:
    return {"content-type": f"{media_type}; charset=utf-8"}


def _close(request_id: str) -> bytes:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return b',"meta":' + to_json({"timestamp": now, "requestId": request_id}) + b"}"


def success(data: bytes, request_id: str) -> bytes:
    """The envelope around data that is JSON already."""
    return _OPEN + data + _close(request_id)


def failure(error: DomainError, request_id: str) -> Response:
    """The answer that a domain error becomes."""
    body = {"code": error.code, "message": str(error), "details": error.details}
    headers = {"content-type": "application/json"}
    if error.retry_after is not None:
        headers["retry-after"] = str(error.retry_after)
    return Response(error.status, b'{"success":false,"error":' + to_json(body) + _close(request_id), headers)


def compress(body: bytes) -> bytes:
    """A gzip member of the body. For a small one zlib takes a small window: it clears its memory first."""
    if len(body) <= SMALL:
        packer = zlib.compressobj(1, zlib.DEFLATED, *_SMALL_MEMORY)
    else:
        packer = zlib.compressobj(6, zlib.DEFLATED, 16 + 15)
    return packer.compress(body) + packer.flush()


def pack_page(data: bytes) -> bytes:
    """Data as it is kept in the cache: `p` and the data when it is small, else `z` and the start of a gzip answer.

    All answers of a page are the same but for their end, the `meta` with the time and the request's id. So the page is
    compressed once, and each answer is that and a few bytes more: a board of 100 players takes 4 µs of processor time
    so, and 110 when it is compressed for each answer.

    The start is a raw deflate stream (RFC 1951) of the envelope's opening and the data. A full flush ends it at a whole
    byte and without a last block, so that another block may follow. Before it stand what gzip's trailer is reckoned
    from: the CRC-32 and the length of what was compressed, four bytes each, the lowest first.
    """
    opened = _OPEN + data
    if len(opened) < COMPRESSED_FROM:
        return b"p" + data
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    stream = packer.compress(opened) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"z" + zlib.crc32(opened).to_bytes(4, "little") + len(opened).to_bytes(4, "little") + stream


def open_page(packed: bytes, request_id: str, *, gzip: bool) -> tuple[bytes, bool]:
    """The body of a cached page, and whether it is gzip (RFC 1952), which `gzip` allows.

    The gzip is a header, the kept stream, the end of the answer as a last block that is stored and not compressed (a
    byte 1, its length, the length's complement, the bytes), the CRC-32 of all, carried on from that of the start, and
    the whole length. Browsers read one member of a gzip body, so two in a row would not do.
    """
    end = _close(request_id)
    if packed[:1] == b"p":
        return _OPEN + packed[1:] + end, False
    if not gzip:
        return zlib.decompressobj(-15).decompress(packed[9:]) + end, False
    size = len(end)
    stored = b"\x01" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + end
    crc = zlib.crc32(end, int.from_bytes(packed[1:5], "little"))
    length = int.from_bytes(packed[5:9], "little") + size
    return _GZIP_HEADER + packed[9:] + stored + crc.to_bytes(4, "little") + length.to_bytes(4, "little"), True
