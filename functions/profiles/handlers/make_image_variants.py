"""Make the finished sizes of an uploaded picture, or say why it was refused."""

from functions.profiles.api import pictures
from functions.profiles.rules.pictures import split_upload_name
from shared import uploads
from shared.declare import Resources, on_upload
from shared.settings import settings
from shared.uploads import Upload


@on_upload("uploads", resources=Resources(memory=1024, concurrency=1, timeout=120))
async def make_image_variants(upload: Upload) -> None:
    """Check the bytes, store the variants under new names, show them on the profile, delete the raw upload.

    A repeated notification finds the upload finished and the raw object gone, and changes nothing.
    """
    named = split_upload_name(upload.name)
    if named is None:
        return
    kind, user_id, upload_id = named
    content = await uploads.read(upload)
    if content is None:
        return
    outcome, files = await pictures.make_picture(kind, content)
    await uploads.write(settings().media_bucket, files, uploads.FOREVER)
    if not await pictures.finish_upload(user_id, kind, upload_id, outcome):
        await uploads.discard(settings().media_bucket, files)
    await uploads.delete(upload)
