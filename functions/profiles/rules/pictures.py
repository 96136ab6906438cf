"""Which sizes a picture has, and what its files are called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from functions.profiles.models.pictures import PictureKind
from shared.media.pictures import Picture, Variant

if TYPE_CHECKING:
    from shared.media.images import EncodedVariant

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class PictureRules:
    """How large an upload may be, in bytes, and which sizes are made of it, in pixels (1v1bro 2.4, 2.5)."""

    largest: int
    sizes: tuple[tuple[int, int], ...]


PICTURES = {
    PictureKind.AVATAR: PictureRules(5 * MEGABYTE, ((128, 128), (256, 256), (512, 512))),
    PictureKind.BANNER: PictureRules(10 * MEGABYTE, ((960, 270), (1920, 540))),
    PictureKind.EMBLEM: PictureRules(5 * MEGABYTE, ((64, 64), (128, 128), (256, 256))),
    PictureKind.REWARD: PictureRules(10 * MEGABYTE, ((128, 128), (256, 256), (512, 512))),
    PictureKind.ITEM: PictureRules(10 * MEGABYTE, ((256, 256), (512, 512), (1024, 1024))),
    PictureKind.SKU: PictureRules(10 * MEGABYTE, ((640, 360), (1280, 720))),
}

OF_THE_LIBRARY = "library"
"""Whose a picture of staff's library is, in the names of uploads."""

_NAME = re.compile(rf"({'|'.join(PictureKind)})s/([A-Za-z0-9_\-]+)/([A-Za-z0-9_\-]+)")


class UploadName(NamedTuple):
    """What the name of an uploaded object says: the kind, whose it is, and which upload."""

    kind: PictureKind
    owner_id: str
    upload_id: str


def upload_name(kind: PictureKind, owner_id: str, upload_id: str) -> str:
    """Where an upload goes: `avatars/<user>/<upload>`."""
    return f"{kind}s/{owner_id}/{upload_id}"


def split_upload_name(name: str) -> UploadName | None:
    """The kind, the owner and the upload that an object's name says; None for another name."""
    match = _NAME.fullmatch(name)
    return UploadName(PictureKind(match[1]), match[2], match[3]) if match else None


def name_files(
    kind: PictureKind, picture_id: str, origin: str, made: "Sequence[EncodedVariant]"
) -> tuple[Picture, dict[str, tuple[bytes, str]]]:
    """The picture with its URLs, and its files by name: a new name each time, so that a URL never changes."""
    files: dict[str, tuple[bytes, str]] = {}
    variants = []
    for size in made:
        stem = f"{kind}s/{picture_id}/{size.width}x{size.height}"
        webp, fallback = f"{stem}.webp", f"{stem}.{size.fallback_ending}"
        files[webp] = (size.webp, "image/webp")
        files[fallback] = (size.fallback, size.fallback_type)
        variants.append(
            Variant(
                width=size.width,
                height=size.height,
                webp_url=f"{origin}/{webp}",
                fallback_url=f"{origin}/{fallback}",
            )
        )
    return Picture(picture_id=picture_id, variants=tuple(variants)), files
