"""Make the finished sizes of an uploaded picture, or say why it was refused."""

from functions.profiles.operations import pictures
from shared.declare import Resources, on_upload
from shared.media.uploads import Upload


# The worst picture that `shared.media.budget` lets through takes 700 MB: so 1 GiB, and one at a time.
@on_upload("uploads", resources=Resources(memory=1024, concurrency=1, timeout=120))
async def make_image_variants(upload: Upload) -> None:
    """Check the bytes, store the variants under new names, show them on the profile, empty the raw upload.

    A repeated notification finds the upload finished and the raw object empty, and changes nothing.
    """
    await pictures.make_picture(upload)
