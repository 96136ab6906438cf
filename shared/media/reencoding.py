"""Pictures that strangers send, made anew from their pixels alone: what else was in the file is gone."""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shared.media import images, jpeg, png, webp
from shared.media.budget import RefusedImage
from shared.media.fingerprints import fingerprint

if TYPE_CHECKING:
    from PIL.Image import Image

PREVIEW = 640
"""Pixels of the longer side of what is shown to a classifier."""

_FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    "image/jpeg": ("JPEG", {"quality": 90, "optimize": True, "progressive": True}),
    "image/png": ("PNG", {"compress_level": 4}),
    "image/webp": ("WEBP", {"quality": 90, "method": 3}),
}


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture made anew, of the type it had. The size is in pixels; `preview` is a small JPEG of it.

    `fingerprint` is as `shared.media.fingerprints` makes it.
    """

    width: int
    height: int
    content: bytes
    content_type: str
    fingerprint: str
    preview: bytes


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a picture shows: its fingerprint, and a small JPEG of it for a classifier."""

    fingerprint: str
    preview: bytes


def type_of(content: bytes) -> str:
    """Which of the three types a picture is, by how it begins; empty for none of them."""
    if content.startswith(jpeg.SIGNATURE):
        return "image/jpeg"
    if content.startswith(png.SIGNATURE):
        return "image/png"
    return "image/webp" if webp.is_webp(content) else ""


def reencode(content: bytes, largest: int, longest_side: int) -> CleanPicture:
    """A JPEG, PNG or WebP made anew, upright, in sRGB, its longer side cut down to `longest_side` pixels.

    Of an animation the first frame is taken. Takes processor time: call it in a thread. Raises RefusedImage for what is
    over `largest` bytes, not a picture, cut off, or more work than `shared.media.budget` allows.
    """
    if len(content) > largest:
        raise RefusedImage(f"The file has {len(content):,} bytes; at most {largest:,} are allowed.")
    content_type = type_of(content)
    upright = images.decode(content, (longest_side, longest_side))
    picture, to_srgb = upright.picture, images.conversion_to_srgb(upright)
    picture.thumbnail((longest_side, longest_side), reducing_gap=2.0)
    if to_srgb:
        picture = _converted(picture, to_srgb)
    if picture.mode not in {"RGB", "RGBA"}:
        picture = picture.convert("RGB")
    if picture.mode == "RGBA" and content_type == "image/jpeg":
        picture = picture.convert("RGB")
    picture.info.clear()
    encoded = _encoded(picture, content_type)
    seen = _glimpse(picture)
    return CleanPicture(*picture.size, encoded, content_type, seen.fingerprint, seen.preview)


def glimpse(content: bytes, most_pixels: int) -> Glimpse:
    """What a JPEG, PNG or WebP shows; nothing of it is served. Takes processor time: call it in a thread.

    Raises RefusedImage for what has more pixels, and what `reencode` refuses.
    """
    width, height = _size(content)
    if width * height > most_pixels:
        raise RefusedImage(f"The picture has {width} by {height} pixels; at most {most_pixels:,} are looked at.")
    upright = images.decode(content, (PREVIEW, PREVIEW))
    to_srgb = images.conversion_to_srgb(upright)
    return _glimpse(_converted(upright.picture, to_srgb) if to_srgb else upright.picture)


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, by the headers alone."""
    if content.startswith(jpeg.SIGNATURE):
        frame = jpeg.read(content).frame
        return frame.width, frame.height
    if content.startswith(png.SIGNATURE):
        read = png.read(content)
        return read.width, read.height
    if webp.is_webp(content):
        return webp.size_of(content)
    raise RefusedImage("The file is not a JPEG, PNG or WebP picture.")


def _glimpse(picture: "Image") -> Glimpse:
    marks = fingerprint(picture)
    preview = picture.convert("RGB")
    preview.thumbnail((PREVIEW, PREVIEW), reducing_gap=2.0)
    return Glimpse(marks, _encoded(preview, "image/jpeg"))


def _converted(picture: "Image", to_srgb: Any) -> "Image":
    from PIL import ImageCms

    return ImageCms.applyTransform(picture, to_srgb) or picture


def _encoded(picture: "Image", content_type: str) -> bytes:
    kind, options = _FORMATS[content_type]
    written = io.BytesIO()
    picture.save(written, kind, **options)
    return written.getvalue()
