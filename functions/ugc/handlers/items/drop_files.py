"""Delete files that an item no longer needs."""

from functions.ugc.events import UgcFilesDropped
from functions.ugc.operations.items import dropped_files
from shared.declare import subscriber
from shared.settings import S3_CREDENTIALS


@subscriber(UgcFilesDropped, secrets=(S3_CREDENTIALS,))
async def drop_files(outdated: UgcFilesDropped) -> None:
    """Delete the files of a version that was replaced, or of an item that was removed, unless another item has them.

    Cost: a read of the item, and one or two for each file. A repetition finds nothing more.
    """
    await dropped_files.drop(outdated)
