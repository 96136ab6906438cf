"""What a PNG is made of, by its chunks (W3C PNG, third edition), before anything is decoded."""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shared.media import budget

if TYPE_CHECKING:
    from PIL.Image import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEPT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT"}
"""Without the chunks of an animation a PNG shows its default image."""

END = b"\0\0\0\0IEND\xaeB`\x82"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Samples a pixel, by colour type."""

GREY, COLOUR = 0, 2
BYTE, WORD = 8, 16


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG that may be decoded: the bytes that its pixels are made of, its EXIF and its colour profile."""

    width: int
    height: int
    depth: int
    colour: int
    bare: bytes
    exif: bytes
    profile: bytes

    def load(self) -> "Image":
        """The pixels of the default image, 8 bits a sample, with transparency if there is some."""
        from PIL import Image

        picture: Image.Image = Image.open(io.BytesIO(self.bare), formats=["PNG"])
        picture.load()
        transparent = picture.info.get("transparency")
        if self.colour == GREY:
            return _grey(picture, self.depth, transparent)
        if transparent is not None and self.colour == COLOUR and self.depth == WORD:
            picture.info["transparency"] = tuple(sample >> 8 for sample in transparent)
        if picture.has_transparency_data:
            return picture if picture.mode == "RGBA" else picture.convert("RGBA")
        return picture if picture.mode == "RGB" else picture.convert("RGB")


def _grey(picture: "Image", depth: int, transparent: int | None) -> "Image":
    """Grey in 8 bits, or as RGBA where one grey is transparent.

    Pillow cuts 16 bits off at 255, and compares the transparent grey as it is in the file with samples of 8 bits.
    """
    from PIL import Image

    picture.info.pop("transparency", None)
    samples = picture.convert("I" if depth == WORD else "L")
    highest = 2 ** max(depth, BYTE) - 1
    grey = samples.point([value >> 8 for value in range(highest + 1)], "L") if depth == WORD else samples
    if transparent is None:
        return grey
    clear = min(transparent, 2**depth - 1) * highest // (2**depth - 1)
    shown = samples.point([0 if value == clear else 255 for value in range(highest + 1)], "L")
    return Image.merge("RGBA", (grey, grey, grey, shown))


def read(content: bytes) -> Png:
    """What the chunks say. Raises RefusedImage for what is damaged, has no pixels, or unpacks to too much."""
    header: tuple[int, int, int, int] | None = None
    parts, exif, profile = [SIGNATURE], b"", b""
    for kind, start, end in _chunks(content):
        body = content[start + 8 : end - 4]
        if header is None:
            header = _header(kind, body)
        if kind in KEPT:
            parts.append(content[start:end])
        elif kind == b"eXIf" and not exif:
            exif = body
        elif kind == b"iCCP" and not profile:
            profile = _unpacked(body)
    if header is None:
        raise budget.damaged()
    return Png(*header, b"".join((*parts, END)), exif, profile)


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The kind, start and end of each chunk; what is cut off ends with the file."""
    position = len(SIGNATURE)
    for _ in range(budget.MOST_CHUNKS):
        kind = content[position + 4 : position + 8]
        if len(kind) < 4 or kind == b"IEND":  # noqa: PLR2004  letters
            return
        end = position + 12 + int.from_bytes(content[position : position + 4])
        yield kind, position, end
        position = end
    raise budget.RefusedImage(f"The PNG has too many parts; at most {budget.MOST_CHUNKS:,} are allowed.")


def _header(kind: bytes, body: bytes) -> tuple[int, int, int, int]:
    if kind != b"IHDR" or len(body) != struct.calcsize(">IIBBBBB"):
        raise budget.damaged()
    width, height, depth, colour, *_ = struct.unpack(">IIBBBBB", body)
    budget.check_pixels(width, height)
    rows = height * -(-width * CHANNELS.get(colour, 1) * depth // 8)
    if rows > budget.MOST_ROW_BYTES:
        raise budget.RefusedImage(
            f"The PNG has {width} by {height} pixels of {CHANNELS.get(colour, 1) * depth} bits and unpacks to "
            f"{rows:,} bytes; at most {budget.MOST_ROW_BYTES:,} are allowed."
        )
    return width, height, depth, colour


def _unpacked(body: bytes) -> bytes:
    """A colour profile; nothing where it is damaged or too large, as the picture can be shown without."""
    unpack = zlib.decompressobj()
    try:
        profile = unpack.decompress(body.partition(b"\0")[2][1:], budget.MOST_PROFILE_BYTES)
    except zlib.error:
        return b""
    return profile if unpack.eof else b""
