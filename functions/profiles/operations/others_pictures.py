"""Pictures that belong to something in another service, which signs their tickets and shows them."""

import uuid
from datetime import UTC, datetime
from typing import NamedTuple

from functions.profiles import store
from functions.profiles.events import PictureReplaced
from functions.profiles.models.pictures import PictureKind
from functions.profiles.rules import library as rules
from functions.profiles.rules import pictures, uploads
from shared.firestore.transaction import Transaction
from shared.media.pictures import Picture, UploadProgress, files_of


class ExpectedUpload(NamedTuple):
    """Where the file of a picture is to go, and how many bytes it may have."""

    upload_id: str
    name: str
    largest: int


def expect_emblem(tx: Transaction, subject_id: str, instead_of: str | None) -> ExpectedUpload:
    """Expect a file that becomes an emblem; one that is on its way is expected no more. One write, and a deletion.

    `profile.picture_made` tells when the picture is there.
    """
    if instead_of:
        store.forget_picture(tx, instead_of)
    upload_id, kind = uuid.uuid4().hex, PictureKind.EMBLEM
    store.add_picture(tx, rules.of_another(upload_id, kind, subject_id, tx.now))
    return ExpectedUpload(upload_id, pictures.upload_name(kind, subject_id, upload_id), pictures.PICTURES[kind].largest)


async def progress(upload_id: str) -> UploadProgress | None:
    """How far an upload is; None where it is not known any more (one read)."""
    kept = await store.picture(upload_id)
    return uploads.progress(uploads.shown_upload(kept.upload, datetime.now(UTC)), kept.picture) if kept else None


def retire(tx: Transaction, picture: Picture, *, at_once: bool = False) -> None:
    """Have the files of a picture go that nothing shows any more: after 30 days, or at once. The event alone."""
    tx.emit(PictureReplaced(picture_id=picture.picture_id, files=files_of(picture), at_once=at_once))
