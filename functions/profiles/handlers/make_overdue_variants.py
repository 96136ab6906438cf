"""Make the finished sizes of a picture whose notification is late."""

from functions.profiles.events import UploadOverdue
from functions.profiles.operations import pictures
from shared.declare import Resources, subscriber
from shared.media.uploads import Upload


# As much memory as for `make_image_variants`, of which it does the work.
@subscriber(UploadOverdue, resources=Resources(memory=1024, concurrency=1, timeout=120))
async def make_overdue_variants(overdue: UploadOverdue) -> None:
    """The same as for a notification. Where that comes too, one of the two finishes and the other leaves nothing."""
    await pictures.make_picture(Upload(**overdue.model_dump()))
