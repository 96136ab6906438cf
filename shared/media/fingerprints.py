"""What a picture looks like, in 128 bits: those of two pictures that look alike differ in few.

It is the difference hash of Neal Krawetz (hackerfactor.com, "Kind of Like That"): whether each pixel of a tiny grey
copy is brighter than its neighbour, by rows and by columns. The libraries for it bring SciPy, or have stood still.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 8
BITS = SIDE * SIDE
BANDS = 8
"""Parts of a fingerprint: of two that differ in fewer bits than there are parts, one part at least is the same."""

BAND_DIGITS = 2 * BITS // BANDS // 4
LEAST_DETAIL = 6
"""Bits of each half that are set, and that are not, at least: pictures of one colour, or one shade, are all alike."""


def fingerprint(picture: "Image") -> str:
    """The fingerprint of a picture, in 32 hexadecimal digits; empty where there is too little to see on it."""
    from PIL import Image

    grey = _flat(picture).resize((SIDE + 1, SIDE + 1), Image.Resampling.LANCZOS).tobytes()
    rows = columns = 0
    for y in range(SIDE):
        for x in range(SIDE):
            here = y * (SIDE + 1) + x
            rows = rows << 1 | (grey[here] < grey[here + 1])
            columns = columns << 1 | (grey[here] < grey[here + SIDE + 1])
    has_detail = all(LEAST_DETAIL <= half.bit_count() <= BITS - LEAST_DETAIL for half in (rows, columns))
    return f"{rows << BITS | columns:032x}" if has_detail else ""


def _flat(picture: "Image") -> "Image":
    """The picture in grey, before white."""
    from PIL import Image

    if picture.mode in {"RGBA", "LA", "PA"}:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture)
    return picture.convert("L")


def distance(first: str, second: str) -> int:
    """In how many of 128 bits two fingerprints differ."""
    return (int(first, 16) ^ int(second, 16)).bit_count()


def bands(value: str) -> tuple[str, ...]:
    """The parts of a fingerprint, each with its number: pictures that look alike have one in common."""
    starts = range(0, len(value), BAND_DIGITS)
    return tuple(f"{start // BAND_DIGITS}:{value[start : start + BAND_DIGITS]}" for start in starts)
