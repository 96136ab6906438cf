"""Know removed files again."""

from functions.ugc.events import UgcChanged
from functions.ugc.operations.scanning import remembering
from shared.declare import subscriber


@subscriber(UgcChanged)
async def remember_removed(changed: UgcChanged) -> None:
    """Remember the files of what a moderator removed, and forget those of what was brought back.

    Cost: nothing for other changes; else a read of the item, a read and a write for each of its versions.
    """
    await remembering.follow(changed)
