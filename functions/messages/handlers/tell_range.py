"""Tell some players of a broadcast."""

from functions.messages.models.broadcasts import TellRange
from functions.messages.operations.broadcasts import ranges
from shared.declare import task


@task("broadcasts")
async def tell_range(work: TellRange) -> None:
    """Write a page of messages and how far the range is, then queue the next page.

    Cost: two reads in one call and a read for each player, of a list two; a write for each, and one; a task.
    """
    await ranges.tell(work)
