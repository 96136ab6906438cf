"""Show a player who listens what has changed."""

from functions.realtime.operations import devices, listening
from shared.declare import subscriber
from shared.extension_points import LIVE, SHARED_LIVE
from shared.firestore.listening import DEVICES_SECTION, LiveSectionChanged


@subscriber(LiveSectionChanged, extension_points=(LIVE, SHARED_LIVE))
async def show_section(changed: LiveSectionChanged) -> None:
    """Write a section of a player's live document anew, as the record has it now.

    Where a session of the player's has ended, the devices of it are forgotten: a read for each device and session.

    Cost: a read of the document, those of the section, and one write; nothing for who no longer listens.
    """
    if changed.section == DEVICES_SECTION:
        await devices.forget_ended(changed.player_id)
    else:
        await listening.show(changed.player_id, changed.section)
