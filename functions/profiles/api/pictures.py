"""Uploads of pictures, from the signed URL to what the profile shows."""

import asyncio
import uuid

from functions.profiles import store
from functions.profiles.api.players import require
from functions.profiles.models import Picture, PictureKind, UploadRequest, UploadTicket
from functions.profiles.rules import pictures as rules
from shared import images, transaction, uploads
from shared.settings import settings
from shared.transaction import Transaction


async def start_upload(tx: Transaction, user_id: str, kind: PictureKind, request: UploadRequest) -> UploadTicket:
    """A signed URL for a picture, and the note on the profile that it is awaited."""
    rules.check_file_name(request.file_name, request.content_type)
    profile = (await require(tx, [user_id]))[user_id]
    upload_id, largest = uuid.uuid4().hex, rules.PICTURES[kind].largest
    name = rules.upload_name(kind, user_id, upload_id)
    bucket = settings().uploads_bucket
    signed = await uploads.sign_upload(bucket, name, request.content_type, largest, rules.UPLOAD_LIFETIME)
    store.save(tx, rules.awaiting(profile, kind, upload_id, tx.now))
    return UploadTicket(upload_id=upload_id, max_bytes=largest, **signed.model_dump())


async def make_picture(kind: PictureKind, content: bytes) -> tuple[Picture | str, dict[str, tuple[bytes, str]]]:
    """The picture that an upload becomes and the files it needs; or why it is refused, and no files."""
    demanded = rules.PICTURES[kind]
    try:
        made = await asyncio.to_thread(images.make_variants, content, demanded.sizes, demanded.largest)
    except images.RefusedImage as refusal:
        return str(refusal), {}
    return rules.name_files(kind, uuid.uuid4().hex, settings().media_origin, made)


async def finish_upload(user_id: str, kind: PictureKind, upload_id: str, outcome: Picture | str) -> bool:
    """Show the outcome of an upload on the profile; False when it is not the awaited one (any more)."""

    async def finish(tx: Transaction) -> bool:
        profile = (await store.profiles(tx, [user_id])).get(user_id)
        done = rules.finished(profile, kind, upload_id, outcome, tx.now) if profile else None
        if done:
            store.save(tx, done)
        return done is not None

    return await transaction.run(finish)
