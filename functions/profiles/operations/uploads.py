"""Uploads of pictures: the ticket, and how far its picture is."""

import uuid

from functions.profiles import store
from functions.profiles.events import UploadOverdue
from functions.profiles.models.pictures import PictureKind, UploadProgress, UploadRequest, UploadTicket
from functions.profiles.operations.players import require
from functions.profiles.rules import file_names, pictures
from functions.profiles.rules import uploads as rules
from shared.firestore.transaction import Transaction
from shared.media import uploads
from shared.settings import settings


async def start_upload(tx: Transaction, user_id: str, kind: PictureKind, request: UploadRequest) -> UploadTicket:
    """A signed URL for a picture, and the note on the profile that it is awaited."""
    file_names.check_file_name(request.file_name, request.content_type)
    profile = (await require(tx, [user_id]))[user_id]
    upload_id, largest = uuid.uuid4().hex, pictures.PICTURES[kind].largest
    name = pictures.upload_name(kind, user_id, upload_id)
    bucket = settings().uploads_bucket
    signed = await uploads.sign_upload(bucket, name, request.content_type, largest, rules.UPLOAD_LIFETIME)
    store.save(tx, rules.awaiting(profile, kind, upload_id, tx.now))
    return UploadTicket(
        upload_id=upload_id, max_bytes=largest, expires_at=tx.now + rules.UPLOAD_LIFETIME, **signed.model_dump()
    )


async def confirm_upload(tx: Transaction, user_id: str, kind: PictureKind, upload_id: str) -> UploadProgress:
    """How far an upload is; has its picture made when Cloud Storage is late to say that it is there.

    Raises UnknownPlayer, UnknownUpload, NotUploaded.
    """
    profile = (await require(tx, [user_id]))[user_id]
    upload = rules.latest_upload(profile, kind, upload_id)
    if not rules.may_start(upload, tx.now):
        return rules.progress(profile, kind, upload)
    stored = await uploads.find(settings().uploads_bucket, pictures.upload_name(kind, user_id, upload_id))
    if stored is None or stored.upload.is_spent:
        return await _finished_meanwhile(user_id, kind, upload_id)
    if rules.is_late(stored.stored_at, tx.now):
        store.save(tx, rules.started(profile, kind, upload, tx.now))
        tx.emit(UploadOverdue(**stored.upload.model_dump()))
    return rules.progress(profile, kind, upload)


async def _finished_meanwhile(user_id: str, kind: PictureKind, upload_id: str) -> UploadProgress:
    """The outcome of an upload whose raw file is gone: finished since the profile was read, or never sent."""
    profile = await store.profile(user_id)
    upload = rules.latest_upload(profile, kind, upload_id) if profile else None
    if profile is None or upload is None or upload.state not in rules.FINISHED:
        raise rules.NotUploaded
    return rules.progress(profile, kind, upload)
