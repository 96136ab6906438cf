"""Let the files of a picture that was replaced go, when nobody can be shown them any more."""

from functions.profiles.events import PictureReplaced
from shared.declare import subscriber
from shared.media import uploads
from shared.settings import settings


@subscriber(PictureReplaced)
async def retire_picture(replaced: PictureReplaced) -> None:
    """Mark the files as old: the bucket's lifecycle deletes them 30 days later (1v1bro 10.5).

    Until then pages that still show them are not broken. Those of a player who was erased are deleted at once. One call
    to Cloud Storage a file. A repetition marks or deletes them again, which changes nothing that matters.
    """
    if replaced.at_once:
        await uploads.discard(settings().media_bucket, replaced.files)
        return
    await uploads.retire(settings().media_bucket, replaced.files)
