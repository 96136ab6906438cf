"""How an upload becomes a picture, or why it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from functions.profiles.models import (
    Picture,
    PictureKind,
    PictureUpload,
    Profile,
    UploadProgress,
    UploadState,
    Variant,
)
from functions.profiles.rules.profiles import largest_url
from shared.errors import DomainError, NotFound

if TYPE_CHECKING:
    from shared.media.images import EncodedVariant

MEGABYTE = 1024 * 1024

UPLOAD_LIFETIME = timedelta(minutes=5)

LATE = timedelta(seconds=10)
"""How long a stored upload may wait for Cloud Storage to notify, which mostly takes a second or two."""

STARTED_AGAIN = timedelta(minutes=2)
"""How long a picture that was started for being late may take before it is started again."""

FINISHED = {UploadState.READY, UploadState.REFUSED}

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


class UnknownUpload(NotFound):
    """There is no such upload, or a later one has taken its place."""

    code = "UNKNOWN_UPLOAD"
    message = "This is not your latest upload of this kind; use the upload_id of your latest ticket."


class NotUploaded(DomainError):
    """The file of this ticket has not been sent, or was sent more than a day ago."""

    status = 409
    code = "NOT_UPLOADED"
    message = "The file is not there: send it to the ticket's URL first, or ask for a new ticket."


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
    upload = _upload(profile, kind)
    if upload is None or upload.upload_id != upload_id or upload.state in FINISHED:
        return None
    if isinstance(outcome, str):
        refused = upload.model_copy(update={"state": UploadState.REFUSED, "reason": outcome, "finished_at": now})
        return profile.model_copy(update={f"{kind}_upload": refused, "updated_at": now})
    ready = upload.model_copy(update={"state": UploadState.READY, "finished_at": now})
    return profile.model_copy(update={str(kind): outcome, f"{kind}_upload": ready, "updated_at": now})


def _upload(profile: Profile, kind: PictureKind) -> PictureUpload | None:
    return profile.avatar_upload if kind is PictureKind.AVATAR else profile.banner_upload


def picture_of(profile: Profile, kind: PictureKind) -> Picture | None:
    """The picture that is shown."""
    return profile.avatar if kind is PictureKind.AVATAR else profile.banner


def latest_upload(profile: Profile, kind: PictureKind, upload_id: str) -> PictureUpload:
    """The upload, where it is the latest. Raises UnknownUpload."""
    upload = _upload(profile, kind)
    if upload is None or upload.upload_id != upload_id:
        raise UnknownUpload
    return upload


def may_start(upload: PictureUpload, now: datetime) -> bool:
    """Whether nobody is known to be making this picture."""
    if upload.state in FINISHED:
        return False
    return upload.started_at is None or now - upload.started_at >= STARTED_AGAIN


def is_late(stored_at: datetime, now: datetime) -> bool:
    """Whether an upload that was stored then should have been noticed by now."""
    return now - stored_at >= LATE


def started(profile: Profile, kind: PictureKind, upload: PictureUpload, now: datetime) -> Profile:
    """The profile whose upload is being made into a picture because somebody asked."""
    making = upload.model_copy(update={"state": UploadState.PROCESSING, "started_at": now})
    return profile.model_copy(update={f"{kind}_upload": making, "updated_at": now})


def progress(profile: Profile, kind: PictureKind, upload: PictureUpload) -> UploadProgress:
    """How far an upload is whose file has arrived."""
    state = UploadState.PROCESSING if upload.state is UploadState.AWAITED else upload.state
    picture = picture_of(profile, kind) if state is UploadState.READY else None
    return UploadProgress(
        upload_id=upload.upload_id, state=state, reason=upload.reason, picture=picture, url=largest_url(picture)
    )


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
