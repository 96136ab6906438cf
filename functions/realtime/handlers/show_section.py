"""Show a player who listens what has changed."""

from functions.realtime.operations import listening
from shared.declare import subscriber
from shared.extension_points import LIVE, SHARED_LIVE
from shared.firestore.listening import LiveSectionChanged


@subscriber(LiveSectionChanged, extension_points=(LIVE, SHARED_LIVE))
async def show_section(changed: LiveSectionChanged) -> None:
    """Write a section of a player's live document anew, as the record has it now.

    Cost: a read of the document, those of the section, and one write; nothing for who no longer listens.
    """
    await listening.show(changed.player_id, changed.section)
