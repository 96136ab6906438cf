"""Uploads of profiles' pictures: the ticket, and how far its picture is."""

import uuid

from functions.profiles import store
from functions.profiles.events import UploadOverdue
from functions.profiles.models.pictures import PictureKind
from functions.profiles.operations.players import require
from functions.profiles.rules import pictures
from functions.profiles.rules import uploads as rules
from shared.firestore.transaction import Transaction
from shared.media import tickets, uploads
from shared.media.pictures import UploadProgress, UploadRequest, UploadTicket
from shared.settings import settings


async def start_upload(tx: Transaction, user_id: str, kind: PictureKind, request: UploadRequest) -> UploadTicket:
    """A signed URL for a picture, and the note on the profile that it is awaited."""
    profile = (await require(tx, [user_id]))[user_id]
    name = pictures.upload_name(kind, user_id, uuid.uuid4().hex)
    ticket = await tickets.give_out(name, request, pictures.PICTURES[kind].largest, tx.now)
    awaited = rules.awaited(ticket.upload_id, tx.now)
    store.save(tx, rules.with_upload(profile, kind, awaited, tx.now))
    return ticket


async def confirm_upload(tx: Transaction, user_id: str, kind: PictureKind, upload_id: str) -> UploadProgress:
    """How far an upload is; has its picture made when Cloud Storage is late to say that it is there.

    Raises UnknownPlayer, UnknownUpload, NotUploaded.
    """
    profile = (await require(tx, [user_id]))[user_id]
    upload = rules.latest_upload(profile, kind, upload_id)
    if not rules.may_start(upload, tx.now):
        return rules.progress_of_arrived(upload, rules.picture_of(profile, kind))
    stored = await uploads.find(settings().uploads_bucket, pictures.upload_name(kind, user_id, upload_id))
    if stored is None or stored.upload.is_spent:
        return await _finished_meanwhile(user_id, kind, upload_id)
    if rules.is_late(stored.stored_at, tx.now):
        upload = rules.started(upload, tx.now)
        store.save(tx, rules.with_upload(profile, kind, upload, tx.now))
        tx.emit(UploadOverdue(**stored.upload.model_dump()))
    return rules.progress_of_arrived(upload, rules.picture_of(profile, kind))


async def _finished_meanwhile(user_id: str, kind: PictureKind, upload_id: str) -> UploadProgress:
    """The outcome of an upload whose raw file is gone: finished since the profile was read, or never sent."""
    profile = await store.profile(user_id)
    upload = rules.latest_upload(profile, kind, upload_id) if profile else None
    if profile is None or upload is None or upload.state not in rules.FINISHED:
        raise rules.NotUploaded
    return rules.progress_of_arrived(upload, rules.picture_of(profile, kind))
