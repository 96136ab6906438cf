"""Pictures that are no profile's: those of staff's library, and those of things in other services."""

from datetime import datetime, timedelta

from functions.profiles.models.pictures import LibraryKind, LibraryPicture, LibraryUpload, PictureKind, UploadedPicture
from functions.profiles.rules.uploads import awaited, progress, shown_upload
from shared.errors import NotFound

KEPT = timedelta(days=7)
"""How long one can ask how an upload ended whose picture is another service's."""


class UnknownPicture(NotFound):
    """There is no such picture in the library, or it was removed."""

    code = "UNKNOWN_PICTURE"
    message = "There is no such picture; GET /api/v1/admin/pictures lists them."


def of_library(picture_id: str, wanted: LibraryUpload, now: datetime) -> UploadedPicture:
    """A picture of the library whose file is awaited."""
    return UploadedPicture(
        picture_id=picture_id,
        kind=PictureKind(wanted.kind),
        name=wanted.name,
        in_library=True,
        upload=awaited(picture_id, now),
        created_at=now,
    )


def of_another(picture_id: str, kind: PictureKind, subject_id: str, now: datetime) -> UploadedPicture:
    """A picture of something in another service, whose file is awaited."""
    return UploadedPicture(
        picture_id=picture_id,
        kind=kind,
        subject_id=subject_id,
        in_library=False,
        upload=awaited(picture_id, now),
        created_at=now,
        expire_at=now + KEPT,
    )


def require_in_library(picture: UploadedPicture | None, picture_id: str) -> UploadedPicture:
    """Raises UnknownPicture for none, and for one of another service."""
    if picture is None or not picture.in_library:
        raise UnknownPicture(picture_id=picture_id)
    return picture


def shown(picture: UploadedPicture, now: datetime) -> LibraryPicture:
    """A picture of the library as staff sees it."""
    told = progress(shown_upload(picture.upload, now), picture.picture)
    return LibraryPicture(
        picture_id=picture.picture_id,
        kind=LibraryKind(picture.kind),
        name=picture.name,
        created_at=picture.created_at,
        **told.model_dump(include={"state", "reason", "url", "picture"}),
    )
