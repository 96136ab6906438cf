"""Archives byte by byte: honest ones, and what attackers make of them."""

import io
import struct
import zlib
from dataclasses import dataclass, field
from zipfile import ZIP_DEFLATED, ZipFile


@dataclass
class Entry:
    """An entry as its headers say it is; those of the list may say otherwise."""

    name: bytes = b"map.json"
    content: bytes = b'{"tiles": []}'
    method: int = ZIP_DEFLATED
    flags: int = 0x800
    mode: int = 0o100644
    extra: bytes = b""
    local: dict[str, object] = field(default_factory=dict)
    """What its own header says, where that differs from the list."""
    listed_size: int | None = None
    at: int | None = None
    """Where the list says it is, instead of where it is."""

    def packed(self) -> bytes:
        if self.method != ZIP_DEFLATED:
            return self.content
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.content) + packer.flush()


def archive(*entries: Entry, before: bytes = b"", between: bytes = b"", after: bytes = b"", **end: int) -> bytes:
    """An archive of these entries, with bytes before it, before its list, and after its end."""
    written, listed = bytearray(before), b""
    for entry in entries:
        packed, offset = entry.packed(), len(written)
        named = {"name": entry.name, "method": entry.method, "flags": entry.flags} | entry.local
        sizes = (zlib.crc32(entry.content), len(packed), len(entry.content))
        name = bytes(named["name"])
        written += struct.pack(
            "<4s5H3I2H",
            b"PK\x03\x04",
            20,
            named["flags"],
            named["method"],
            0,
            0x21,
            *sizes,
            len(name),
            len(entry.extra),
        )
        written += name + entry.extra + packed
        size = len(entry.content) if entry.listed_size is None else entry.listed_size
        listed += struct.pack(
            "<4s6H3I5H2I",
            b"PK\x01\x02",
            20 | 3 << 8,
            20,
            entry.flags,
            entry.method,
            0,
            0x21,
            sizes[0],
            sizes[1],
            size,
            len(entry.name),
            len(entry.extra),
            0,
            0,
            0,
            entry.mode << 16,
            offset if entry.at is None else entry.at,
        )
        listed += entry.name + entry.extra
    written += between
    numbers = {"disk": 0, "first": 0, "here": len(entries), "entries": len(entries), "comment": 0} | end
    record = struct.pack(
        "<4s4H2IH",
        b"PK\x05\x06",
        numbers["disk"],
        numbers["first"],
        numbers["here"],
        numbers["entries"],
        numbers.get("size", len(listed)),
        numbers.get("start", len(written)),
        numbers["comment"],
    )
    return bytes(written) + listed + record + after


def zipped(**files: bytes | str) -> bytes:
    """An honest archive."""
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return written.getvalue()


def nested(depth: int, innermost: bytes = b"x") -> bytes:
    """An archive within an archive, so many times."""
    content = zipped(**{"file.txt": innermost})
    for _ in range(depth):
        content = zipped(**{"inner.zip": content})
    return content
