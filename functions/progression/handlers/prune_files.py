"""Delete data that no version of a slot names any more."""

from functions.progression.events import FilesDropped
from functions.progression.operations import files
from shared.declare import subscriber


@subscriber(FilesDropped)
async def prune_files(outdated: FilesDropped) -> None:
    """Delete the files of dropped versions, and what else the folder has that no version names.

    Of the latter, what is younger than an hour stays: its save may be about to commit. The next pruning of the folder
    takes it, or the end of the slot. A repetition finds nothing more.
    """
    await files.prune(outdated)
