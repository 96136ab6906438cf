"""What a WebP says of itself (RFC 9649) before anything is decoded."""

import io
from typing import TYPE_CHECKING

from shared.media import budget

if TYPE_CHECKING:
    from PIL.Image import Image


def is_webp(content: bytes) -> bool:
    """Whether the bytes begin as a WebP does."""
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"


def load(content: bytes) -> "Image":
    """The pixels of a picture, or of the first frame of an animation; EXIF and profile are in its `info`."""
    from PIL import Image

    budget.check_pixels(*size_of(content), budget.MOST_PIXELS_OF_WEBP)
    picture = Image.open(io.BytesIO(content), formats=["WEBP"])
    picture.load()
    return picture


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of the canvas, for which the decoder takes memory before it tells them."""
    kind, header = content[12:16], content[20:30]
    if len(header) < 10:  # noqa: PLR2004  bytes
        raise budget.damaged()
    if kind == b"VP8X":
        return 1 + int.from_bytes(header[4:7], "little"), 1 + int.from_bytes(header[7:10], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(header[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        return int.from_bytes(header[6:8], "little") & 0x3FFF, int.from_bytes(header[8:10], "little") & 0x3FFF
    raise budget.damaged()
