"""Pictures that strangers send: checked, turned upright, cut to size, and stripped of everything but the pixels."""

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shared.errors import DomainError

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
"""More pixels than any camera's 5 MB picture has, and fewer than would fill an instance's memory."""

JPEG, SCAN = b"\xff\xd8", b"\xff\xda"
MOST_SCANS = 300
"""Passes over a JPEG: a progressive one has about ten, and each may be 60 bytes long and go over all pixels.

What phones append to a photo (a video) holds the two bytes by chance, once in 64 KB.
"""


class RefusedImage(DomainError):
    """The bytes are not a picture that can be shown; the message says why, for the player to read."""

    status = 422
    code = "REFUSED_IMAGE"
    message = "The picture cannot be used."


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


def make_variants(content: bytes, sizes: Sequence[tuple[int, int]], largest: int) -> list[EncodedVariant]:
    """Each size of a JPEG, PNG or WebP, cropped around its middle. Takes processor time: call it in a thread.

    The bytes decide what a file is, not its name. Of an animation the first frame is taken; CMYK, 16-bit and
    palette pictures become RGB, transparency stays. Raises RefusedImage for what is over `largest` bytes, not a
    picture, cut off, or too many pixels.
    """
    if len(content) > largest:
        raise RefusedImage(f"The file has {len(content)} bytes; {largest} are allowed.")
    upright = _decode(content)
    return [_variant(upright, size) for size in sizes]


def _decode(content: bytes) -> "Image":
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS:
                raise RefusedImage(f"The picture has {picture.width} by {picture.height} pixels, which is too many.")
            if content.startswith(JPEG) and content.count(SCAN) > MOST_SCANS:
                raise RefusedImage("The picture is made of too many scans.")
            picture.load()
            return _plain(_upright(picture))
    except UnidentifiedImageError:
        raise RefusedImage("The file is not a JPEG, PNG or WebP picture.") from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise RefusedImage("The picture has too many pixels.") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError) as error:
        raise RefusedImage("The file is damaged or cut off.") from error


def _upright(picture: "Image") -> "Image":
    """Turned as its EXIF says. Pillow's `exif_transpose` writes the rest of it again, and fails where that is odd."""
    from PIL import ExifTags, Image

    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    turn = turns.get(picture.getexif().get(ExifTags.Base.Orientation, 1))
    return picture if turn is None else picture.transpose(turn)


def _plain(picture: "Image") -> "Image":
    """8-bit sRGB, with transparency if there was some."""
    picture = _in_srgb(picture)
    if picture.mode.startswith(("I", "F")):
        highest = 65535.0 if picture.mode != "F" else max(1.0, float(picture.getextrema()[1]))  # type: ignore[arg-type]
        picture = picture.convert("F").point(lambda value: value * (255 / highest)).convert("L")
    transparent = picture.has_transparency_data
    return picture.convert("RGBA" if transparent else "RGB")


def _in_srgb(picture: "Image") -> "Image":
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(picture, source, target, outputMode=mode) or picture
    except (ImageCms.PyCMSError, OSError):
        return picture


def _variant(picture: "Image", size: tuple[int, int]) -> EncodedVariant:
    from PIL import Image, ImageOps

    cut = ImageOps.fit(picture, size, Image.Resampling.LANCZOS)
    cut.info.clear()
    webp, fallback = io.BytesIO(), io.BytesIO()
    cut.save(webp, "WEBP", quality=82, method=4)
    if cut.mode == "RGBA":
        cut.save(fallback, "PNG", optimize=True)
        return EncodedVariant(*size, webp.getvalue(), fallback.getvalue(), "image/png")
    cut.save(fallback, "JPEG", quality=85, optimize=True, progressive=True)
    return EncodedVariant(*size, webp.getvalue(), fallback.getvalue(), "image/jpeg")
