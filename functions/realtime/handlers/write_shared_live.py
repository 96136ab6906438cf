"""Show a tribe's members, or a world's players, what has changed."""

from functions.realtime.models.sharing import WriteSharedLive
from functions.realtime.operations import sharing
from shared.declare import task
from shared.extension_points import SHARED_LIVE


@task("live", extension_points=(SHARED_LIVE,))
async def write_shared_live(work: WriteSharedLive) -> None:
    """Write a tribe's or a world's live document anew, as the record has it now; again, it writes the same.

    Cost: a read or two, those of what is shown, and one write; three where a tribe's members have changed.
    """
    await sharing.write(work.kind, work.group_id)
