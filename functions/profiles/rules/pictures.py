"""How an upload becomes a picture, or why it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from functions.profiles.models import Picture, PictureKind, PictureUpload, Profile, UploadState, Variant
from shared.errors import DomainError
from shared.images import EncodedVariant

MEGABYTE = 1024 * 1024

UPLOAD_LIFETIME = timedelta(minutes=5)

ENDINGS = {"image/jpeg": {"jpg", "jpeg"}, "image/png": {"png"}, "image/webp": {"webp"}}


@dataclass(frozen=True, slots=True)
class PictureRules:
    """How large an upload may be, in bytes, and which sizes are made of it, in pixels (1v1bro 2.4, 2.5)."""

    largest: int
    sizes: tuple[tuple[int, int], ...]


PICTURES = {
    PictureKind.AVATAR: PictureRules(5 * MEGABYTE, ((128, 128), (256, 256), (512, 512))),
    PictureKind.BANNER: PictureRules(10 * MEGABYTE, ((960, 270), (1920, 540))),
}


class WrongFileEnding(DomainError):
    """The file's name ends otherwise than its type says."""

    status = 422
    code = "WRONG_FILE_ENDING"
    message = "The file's ending does not fit its type."


def check_file_name(file_name: str, content_type: str) -> None:
    """Raise WrongFileEnding when a name with an ending contradicts the type."""
    _, dot, ending = file_name.rpartition(".")
    if dot and ending.lower() not in ENDINGS[content_type]:
        raise WrongFileEnding(ending=ending[:16], content_type=content_type, allowed=sorted(ENDINGS[content_type]))


def awaiting(profile: Profile, kind: PictureKind, upload_id: str, now: datetime) -> Profile:
    """The profile with an upload on its way."""
    upload = PictureUpload(upload_id=upload_id, state=UploadState.AWAITED, requested_at=now)
    return profile.model_copy(update={f"{kind}_upload": upload, "updated_at": now})


def finished(
    profile: Profile, kind: PictureKind, upload_id: str, outcome: Picture | str, now: datetime
) -> Profile | None:
    """The profile with a picture made, or refused for a reason; None when another upload has taken its place."""
    upload: PictureUpload | None = getattr(profile, f"{kind}_upload")
    if upload is None or upload.upload_id != upload_id or upload.state in {UploadState.READY, UploadState.REFUSED}:
        return None
    if isinstance(outcome, str):
        refused = upload.model_copy(update={"state": UploadState.REFUSED, "reason": outcome, "finished_at": now})
        return profile.model_copy(update={f"{kind}_upload": refused, "updated_at": now})
    ready = upload.model_copy(update={"state": UploadState.READY, "finished_at": now})
    return profile.model_copy(update={str(kind): outcome, f"{kind}_upload": ready, "updated_at": now})


def upload_name(kind: PictureKind, user_id: str, upload_id: str) -> str:
    """Where an upload goes: `avatars/<user>/<upload>`."""
    return f"{kind}s/{user_id}/{upload_id}"


def split_upload_name(name: str) -> tuple[PictureKind, str, str] | None:
    """The kind, the user and the upload that an object's name says; None for another name."""
    match = re.fullmatch(r"(avatar|banner)s/([A-Za-z0-9_\-]+)/([A-Za-z0-9_\-]+)", name)
    return (PictureKind(match[1]), match[2], match[3]) if match else None


def name_files(
    kind: PictureKind, picture_id: str, origin: str, made: Sequence[EncodedVariant]
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
