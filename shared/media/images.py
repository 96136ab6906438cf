"""Pictures that strangers send: checked, turned upright, cut to size, and stripped of everything but the pixels."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shared.media import jpeg, png, webp
from shared.media.budget import MOST_PROFILE_BYTES, RefusedImage, damaged
from shared.media.exif import orientation

if TYPE_CHECKING:
    from PIL.Image import Image

SIDEWAYS = {5, 6, 7, 8}
"""Orientations that make the width the height."""

SPARE = 2
"""How many times larger than its largest variant a picture stays before it is cut, so that this is as sharp."""


@dataclass(frozen=True, slots=True)
class EncodedVariant:
    """One size of a picture, encoded twice. Sizes are in pixels; the fallback's type is JPEG or PNG."""

    width: int
    height: int
    webp: bytes
    fallback: bytes
    fallback_type: str

    @property
    def fallback_ending(self) -> str:
        """The ending of the fallback's name."""
        return "png" if self.fallback_type == "image/png" else "jpg"


@dataclass(frozen=True, slots=True)
class Upright:
    """A picture turned upright, not smaller than needed; its colours are still those of its profile."""

    picture: "Image"
    profile: bytes


def make_variants(content: bytes, sizes: Sequence[tuple[int, int]], largest: int) -> list[EncodedVariant]:
    """Each size of a JPEG, PNG or WebP, cropped around its middle. Takes processor time: call it in a thread.

    The bytes decide what a file is, not its name. Of an animation the first frame is taken; CMYK, 16-bit and
    palette pictures become RGB, transparency stays. Raises RefusedImage for what is over `largest` bytes, not a
    picture, cut off, or more work than `shared.media.budget` allows.
    """
    if len(content) > largest:
        raise RefusedImage(f"The file has {len(content):,} bytes; at most {largest:,} are allowed.")
    upright = decode(content, (max(width for width, _ in sizes), max(height for _, height in sizes)))
    to_srgb = conversion_to_srgb(upright)
    return [_variant(upright.picture, size, to_srgb) for size in sizes]


def decode(content: bytes, wanted: tuple[int, int]) -> Upright:
    """The picture, reduced to not much more than the wanted size. That memory is short is not the file's fault."""
    try:
        return _loaded(content, wanted)
    except (RefusedImage, MemoryError):
        raise
    except Exception as error:
        raise damaged() from error


def _loaded(content: bytes, wanted: tuple[int, int]) -> Upright:
    if content.startswith(jpeg.SIGNATURE):
        described = jpeg.read(content)
        turn = orientation(described.exif)
        picture = described.load(_factor(described.frame.width, described.frame.height, turn, wanted))
        profile = picture.info.get("icc_profile", b"")
    elif content.startswith(png.SIGNATURE):
        unpacked = png.read(content)
        picture, turn, profile = unpacked.load(), orientation(unpacked.exif), unpacked.profile
    elif webp.is_webp(content):
        picture = webp.load(content)
        turn, profile = orientation(picture.info.get("exif", b"")), picture.info.get("icc_profile", b"")
    else:
        raise RefusedImage("The file is not a JPEG, PNG or WebP picture.")
    if (factor := _factor(picture.width, picture.height, turn, wanted)) > 1:
        picture = picture.reduce(factor)
    return Upright(_turned(picture, turn), profile if len(profile) <= MOST_PROFILE_BYTES else b"")


def _factor(width: int, height: int, turn: int, wanted: tuple[int, int]) -> int:
    """By how much the width and height may be divided."""
    if turn in SIDEWAYS:
        width, height = height, width
    return max(1, min(width // (SPARE * wanted[0]), height // (SPARE * wanted[1])))


def _turned(picture: "Image", turn: int) -> "Image":
    from PIL import Image

    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    return picture.transpose(turns[turn]) if turn in turns else picture


def conversion_to_srgb(upright: Upright) -> Any:
    """What converts the picture's colours to sRGB; None where it has no profile, or one that does not fit it."""
    from PIL import ImageCms

    if not upright.profile:
        return None
    mode = upright.picture.mode
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(upright.profile))
        target = ImageCms.createProfile("sRGB")
        return ImageCms.buildTransform(source, target, mode, "RGBA" if mode == "RGBA" else "RGB")
    except (ImageCms.PyCMSError, OSError):
        return None


def _variant(picture: "Image", size: tuple[int, int], to_srgb: Any) -> EncodedVariant:
    from PIL import Image, ImageCms, ImageOps

    cut = ImageOps.fit(_middle(picture, size), size, Image.Resampling.LANCZOS)
    if to_srgb:
        cut = ImageCms.applyTransform(cut, to_srgb) or cut
    if cut.mode not in {"RGB", "RGBA"}:
        cut = cut.convert("RGB")
    cut.info.clear()
    webp_file, fallback = io.BytesIO(), io.BytesIO()
    cut.save(webp_file, "WEBP", quality=82, method=3)
    if cut.mode == "RGBA":
        cut.save(fallback, "PNG", compress_level=4)
        return EncodedVariant(*size, webp_file.getvalue(), fallback.getvalue(), "image/png")
    cut.save(fallback, "JPEG", quality=85, optimize=True, progressive=True)
    return EncodedVariant(*size, webp_file.getvalue(), fallback.getvalue(), "image/jpeg")


def _middle(picture: "Image", size: tuple[int, int]) -> "Image":
    """The part that has the size's proportions, in whole pixels, so that no more than that is resized."""
    width = min(picture.width, math.ceil(picture.height * size[0] / size[1]))
    height = min(picture.height, math.ceil(picture.width * size[1] / size[0]))
    left, upper = (picture.width - width) // 2, (picture.height - height) // 2
    return picture.crop((left, upper, left + width, upper + height))
