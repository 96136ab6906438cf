"""Pictures, from the uploaded bytes to what is shown."""

import asyncio
import uuid

from functions.profiles.models.pictures import PictureKind
from functions.profiles.operations import places
from functions.profiles.rules import pictures
from functions.profiles.rules import uploads as rules
from functions.profiles.rules.pictures import UploadName
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import images, uploads
from shared.media.budget import RefusedImage
from shared.media.pictures import Picture, PictureUpload
from shared.media.uploads import Upload
from shared.settings import settings


async def make_picture(upload: Upload) -> None:
    """Check an upload's bytes, store its sizes under new names, show them where they belong, empty the raw file.

    An upload that nobody waits for is emptied unread: it is finished already, or was overtaken by a later one. Its name
    stays until the bucket forgets it, so that its ticket takes no second file. What raises here is not the file's
    fault; the last time, the upload is marked as failed for who sent it to send it again.
    """
    named = pictures.split_upload_name(upload.name)
    if named is None or upload.is_spent:
        return
    begun = await _begin(named)
    if begun is None:
        await uploads.empty(upload)
    elif begun.failed_at is None:
        try:
            await _make(upload, named)
        except Exception:
            if not rules.attempts_left(begun):
                await _fail(named)
            raise


async def _begin(named: UploadName) -> PictureUpload | None:
    """The upload with one more attempt, or failed after too many; None where nobody waits for it."""

    async def begin(tx: Transaction) -> PictureUpload | None:
        place = await places.find(tx, named)
        begun = rules.begun(place.upload, tx.now) if place else None
        if place and begun:
            place.save(begun, None)
        return begun

    return await transaction.run(begin)


async def _fail(named: UploadName) -> None:
    """Tell who sent it that an upload has failed, unless it ended otherwise meanwhile."""

    async def fail(tx: Transaction) -> None:
        place = await places.find(tx, named)
        if place and (failed := rules.failed(place.upload, tx.now)):
            place.save(failed, None)

    await transaction.run(fail)


async def _make(upload: Upload, named: UploadName) -> None:
    content = await uploads.read(upload)
    if content is None:
        return
    outcome, files = await _variants(named.kind, content)
    await uploads.write(settings().media_bucket, files, uploads.FOREVER)
    if not await _finish(named, outcome):
        await uploads.discard(settings().media_bucket, files)
    await uploads.empty(upload)


async def _variants(kind: PictureKind, content: bytes) -> tuple[Picture | str, dict[str, tuple[bytes, str]]]:
    """The picture that an upload becomes and the files it needs; or why it is refused, and no files."""
    demanded = pictures.PICTURES[kind]
    try:
        made = await asyncio.to_thread(images.make_variants, content, demanded.sizes, demanded.largest)
    except RefusedImage as refusal:
        return str(refusal), {}
    return pictures.name_files(kind, uuid.uuid4().hex, settings().media_origin, made)


async def _finish(named: UploadName, outcome: Picture | str) -> bool:
    """Keep the outcome of an upload where it belongs; False when it is not the awaited one (any more)."""
    made, reason = (outcome, None) if isinstance(outcome, Picture) else (None, outcome)

    async def finish(tx: Transaction) -> bool:
        place = await places.find(tx, named)
        done = rules.finished(place.upload, tx.now, reason) if place else None
        if place is None or done is None:
            return False
        place.save(done, made)
        return True

    return await transaction.run(finish)
