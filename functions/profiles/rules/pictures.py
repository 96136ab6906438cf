"""Which sizes a picture has, what its files are called, and where it is shown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from functions.profiles.models.pictures import Picture, PictureKind, Variant
from functions.profiles.models.profiles import Profile

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
}


def picture_of(profile: Profile, kind: PictureKind) -> Picture | None:
    """The picture that is shown."""
    return profile.avatar if kind is PictureKind.AVATAR else profile.banner


def largest_url(picture: Picture | None) -> str | None:
    """The URL of a picture's largest variant, in the format that every client reads."""
    return picture.variants[-1].fallback_url if picture and picture.variants else None


def files_of(picture: Picture) -> tuple[str, ...]:
    """The names of a picture's files in the media bucket, whatever address they were served from."""
    urls = (url for variant in picture.variants for url in (variant.webp_url, variant.fallback_url))
    return tuple("/".join(url.rsplit("/", 3)[-3:]) for url in urls)


def upload_name(kind: PictureKind, user_id: str, upload_id: str) -> str:
    """Where an upload goes: `avatars/<user>/<upload>`."""
    return f"{kind}s/{user_id}/{upload_id}"


def split_upload_name(name: str) -> tuple[PictureKind, str, str] | None:
    """The kind, the user and the upload that an object's name says; None for another name."""
    match = re.fullmatch(r"(avatar|banner)s/([A-Za-z0-9_\-]+)/([A-Za-z0-9_\-]+)", name)
    return (PictureKind(match[1]), match[2], match[3]) if match else None


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
