"""Pictures, from the uploaded bytes to what the profile shows."""

import asyncio
import uuid

from functions.profiles import store
from functions.profiles.events import PictureReplaced
from functions.profiles.models.pictures import Picture, PictureKind, PictureUpload
from functions.profiles.rules import pictures
from functions.profiles.rules import uploads as rules
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import images, uploads
from shared.media.budget import RefusedImage
from shared.media.uploads import Upload
from shared.settings import settings


async def make_picture(upload: Upload) -> None:
    """Check an upload's bytes, store its sizes under new names, show them on the profile, empty the raw file.

    An upload that nobody waits for is emptied unread: it is finished already, or was overtaken by a later one. Its name
    stays until the bucket forgets it, so that its ticket takes no second file. What raises here is not the file's
    fault; the last time, the upload is marked as failed for its player to send it again.
    """
    named = pictures.split_upload_name(upload.name)
    if named is None or upload.is_spent:
        return
    kind, user_id, upload_id = named
    begun = await _begin(user_id, kind, upload_id)
    if begun is None:
        await uploads.empty(upload)
    elif begun.failed_at is None:
        try:
            await _make(upload, kind, user_id, upload_id)
        except Exception:
            if not rules.attempts_left(begun):
                await _fail(user_id, kind, upload_id)
            raise


async def _begin(user_id: str, kind: PictureKind, upload_id: str) -> PictureUpload | None:
    """The upload with one more attempt, or failed after too many; None where nobody waits for it."""

    async def begin(tx: Transaction) -> PictureUpload | None:
        profile = (await store.profiles(tx, [user_id])).get(user_id)
        begun = rules.begun(profile, kind, upload_id, tx.now) if profile else None
        if begun is None:
            return None
        store.save(tx, begun)
        return rules.latest_upload(begun, kind, upload_id)

    return await transaction.run(begin)


async def _fail(user_id: str, kind: PictureKind, upload_id: str) -> None:
    """Tell the player that an upload has failed, unless it ended otherwise meanwhile."""

    async def fail(tx: Transaction) -> None:
        profile = (await store.profiles(tx, [user_id])).get(user_id)
        if profile and (failed := rules.failed(profile, kind, upload_id, tx.now)):
            store.save(tx, failed)

    await transaction.run(fail)


async def _make(upload: Upload, kind: PictureKind, user_id: str, upload_id: str) -> None:
    content = await uploads.read(upload)
    if content is None:
        return
    outcome, files = await _variants(kind, content)
    await uploads.write(settings().media_bucket, files, uploads.FOREVER)
    if not await _finish(user_id, kind, upload_id, outcome):
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


async def _finish(user_id: str, kind: PictureKind, upload_id: str, outcome: Picture | str) -> bool:
    """Show the outcome of an upload on the profile; False when it is not the awaited one (any more)."""

    async def finish(tx: Transaction) -> bool:
        profile = (await store.profiles(tx, [user_id])).get(user_id)
        done = rules.finished(profile, kind, upload_id, outcome, tx.now) if profile else None
        if profile is None or done is None:
            return False
        store.save(tx, done)
        replaced = pictures.picture_of(profile, kind)
        if replaced and replaced != pictures.picture_of(done, kind):
            files = pictures.files_of(replaced)
            tx.emit(PictureReplaced(user_id=user_id, picture_id=replaced.picture_id, files=files))
        return True

    return await transaction.run(finish)
