"""Hostile files by rule: each declared type with each defect, and what stands alone."""

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from tests.hostile_archives import Entry, archive, nested, zipped
from tests.unit.shared.pictures import encoded, png
from tests.unit.shared.test_kinds import EBML_HEADER, FTYP, MDAT, MOOV

PAYLOAD = b"LUDUS-PAYLOAD-7f3a9c"
"""What an attacker wants to bring to players, however it is wrapped."""

WEBM = EBML_HEADER + b"\x18\x53\x80\x67\xc4" + bytes(68)


def _drawing() -> Image.Image:
    picture = Image.new("RGB", (120, 90), "white")
    for number in range(8):
        ImageDraw.Draw(picture).rectangle((number * 12, number * 9, 110, 80), fill=(number * 30, 90, 200 - number * 20))
    return picture


HONEST = {
    "image/png": encoded(_drawing()),
    "image/jpeg": encoded(_drawing(), "JPEG"),
    "image/webp": encoded(_drawing(), "WEBP"),
    "application/zip": zipped(**{"maps/a.json": '{"tiles": [1, 2, 3]}', "readme.txt": "A map of the north."}),
    "video/mp4": FTYP + MOOV + MDAT,
    "video/webm": WEBM,
    "text/plain": "A map of the north, with fjords. Größe: 12.\n".encode(),
    "text/markdown": b"# A map\n\nOf the north.\n",
    "application/json": b'{"tiles": [1, 2, 3], "name": "north"}',
    "application/octet-stream": b"\x01\x02LUDUSMAP" + random.Random(3).randbytes(300),
}
"""A file of each type that may be declared."""

WRAPPED = {
    "windows": b"MZ\x90\0" + bytes(60) + PAYLOAD,
    "linux": b"\x7fELF\x02\x01\x01" + bytes(60) + PAYLOAD,
    "mac": b"\xcf\xfa\xed\xfe" + bytes(60) + PAYLOAD,
    "script": b"#!/bin/sh\necho " + PAYLOAD + b"\n",
    "java": b"\xca\xfe\xba\xbe\0\0\0\x34" + PAYLOAD,
    "wasm": b"\0asm\1\0\0\0" + PAYLOAD,
    "shortcut": b"\x4c\0\0\0\x01\x14\x02\0" + bytes(60) + PAYLOAD,
    "archive": zipped(**{"run.exe": b"MZ" + PAYLOAD}),
    "rar": b"Rar!\x1a\x07\0" + PAYLOAD + bytes(60),
    "document": b"%PDF-1.7\n1 0 obj <</S /JavaScript /JS (" + PAYLOAD + b")>>\n",
    "page": b"<!doctype html><script>" + PAYLOAD + b"</script>",
    "drawing": b"<svg xmlns='http://www.w3.org/2000/svg' onload='" + PAYLOAD + b"'/>",
    "gif": b"GIF89a/*" + PAYLOAD + b"*/=1;",
}
"""What is run, opened or shown by somebody, with the payload in it."""


@dataclass(frozen=True, slots=True)
class HostileFile:
    """A file, as which type it is sent, and what it is called in a test's message."""

    name: str
    content_type: str
    content: bytes


def files() -> Iterator[HostileFile]:
    """All of them, each once."""
    seen: set[tuple[str, bytes]] = set()
    for each in _all():
        if (each.content_type, each.content) not in seen and each.content != HONEST[each.content_type]:
            seen.add((each.content_type, each.content))
            yield each


def _all() -> Iterator[HostileFile]:
    for content_type, honest in HONEST.items():
        for what, wrapped in WRAPPED.items():
            yield HostileFile(f"{what} sent as {content_type}", content_type, wrapped)
            yield HostileFile(f"{content_type} behind {what}", content_type, wrapped + honest)
            yield HostileFile(f"{content_type} before {what}", content_type, honest + wrapped)
            yield HostileFile(f"{content_type} around {what}", content_type, _around(honest, wrapped))
        for part in range(1, 8):
            yield HostileFile(f"{content_type} cut to {part}/8", content_type, honest[: len(honest) * part // 8])
        for number in range(6):
            yield HostileFile(f"{content_type} broken {number}", content_type, _broken(honest, number))
    for number, content in enumerate(_archives()):
        yield HostileFile(f"hostile archive {number}", "application/zip", content)
    for number, content in enumerate(_pictures()):
        yield HostileFile(f"hostile picture {number}", "image/png", content)
    for number, content in enumerate(_texts()):
        for content_type in ("text/plain", "text/markdown", "application/json"):
            yield HostileFile(f"hostile text {number} as {content_type}", content_type, content)


def _around(honest: bytes, wrapped: bytes) -> bytes:
    middle = len(honest) // 2
    return honest[:middle] + wrapped + honest[middle:]


def _broken(honest: bytes, number: int) -> bytes:
    """The file with some bytes of noise in it."""
    chance, content = random.Random(number), bytearray(honest)
    at = chance.randrange(len(honest) - 4)
    content[at : at + 4] = chance.randbytes(4)
    return bytes(content)


def _archives() -> Iterator[bytes]:
    names = (
        b"../up", b"/etc/passwd", b"C:/x", b"a\\b", b"con", b"a.", b"", b"a\0b", b"a/../../b", b"\xe2\x80\xaegpj.exe",
        b"file.txt:stream", b"x" * 600,
    )  # fmt: skip
    for name in names:
        yield archive(Entry(name=name, content=PAYLOAD))
    for mode in (0o120777, 0o010644, 0o020644, 0o060644, 0o140644):
        yield archive(Entry(content=PAYLOAD, mode=mode))
    for method in (1, 6, 9, 12, 14, 93, 95, 98, 99):
        yield archive(Entry(content=PAYLOAD, method=method))
    for flags in (0x801, 0x840, 0x2800):
        yield archive(Entry(content=PAYLOAD, flags=flags))
    for end in ({"disk": 1}, {"first": 1}, {"here": 0}, {"comment": 9}, {"here": 2, "entries": 2}, {"start": 0}):
        yield archive(Entry(content=PAYLOAD), **end)
    yield archive(Entry(name=b"a", content=PAYLOAD), Entry(name=b"A", content=b"x"))
    yield archive(Entry(name=b"a", content=PAYLOAD), Entry(name=b"b", at=0))
    yield archive(Entry(content=bytes(3_000_000)))
    yield archive(Entry(content=bytes(3_000_000), listed_size=10))
    yield archive(*[Entry(name=b"%d" % number) for number in range(60)])
    yield archive()
    for depth in (3, 4, 20):
        yield nested(depth, PAYLOAD)
    yield zipped(**{"inner.zip": archive(Entry(name=b"../up", content=PAYLOAD))})
    for what, wrapped in WRAPPED.items():
        yield archive(Entry(), before=wrapped)
        yield archive(Entry(), after=wrapped)
        yield archive(Entry(), between=wrapped)
        if what not in {"document", "page", "drawing"}:
            yield zipped(**{"harmless.txt": wrapped})


def _pictures() -> Iterator[bytes]:
    row = b"\0" + bytes(3 * 16)
    whole = row * 16
    yield png(16, 16, 8, 2, whole, (b"tEXt", b"Comment\0" + PAYLOAD))
    yield png(16, 16, 8, 2, whole, (b"eXIf", PAYLOAD))
    yield png(16, 16, 8, 2, whole, (b"iCCP", b"x\0\0" + zlib.compress(PAYLOAD * 10_000)))
    yield png(16, 16, 8, 2, whole, (b"zTXt", b"x\0\0" + zlib.compress(bytes(3_000_000))))
    for width, height in ((0, 16), (16, 0), (2**31 - 1, 1), (60_000, 60_000), (65_536, 4), (9000, 9000)):
        yield png(width, height, 8, 2, b"")
    for depth, colour in ((3, 2), (8, 1), (16, 3), (99, 99)):
        yield png(16, 16, depth, colour, whole)
    yield png(16, 16, 8, 2, b"")
    yield png(16, 16, 8, 2, row * 3)
    yield b"\x89PNG\r\n\x1a\n" + PAYLOAD
    yield b"\x89PNG\r\n\x1a\n" + bytes(12) * 30_000


def _texts() -> Iterator[bytes]:
    yield from (
        PAYLOAD + b"\0", b"\xff\xfe" + PAYLOAD, b"\xef\xbb\xbf" + b"\x1b[2J" + PAYLOAD, PAYLOAD + b"\xc3", b"\xc0\xaf",
        b"\xed\xa0\x80", b"a\x07b", b"[" * 100_000, b'{"a":' * 20_000, b"{", b'{"a": 01}',
    )  # fmt: skip
