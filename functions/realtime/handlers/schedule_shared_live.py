"""Have what several players see written once, however many have changed it."""

from functions.realtime.operations import sharing
from shared.declare import subscriber
from shared.firestore.listening import SharedLiveChanged


@subscriber(SharedLiveChanged)
async def schedule_shared_live(changed: SharedLiveChanged) -> None:
    """Queue a task that writes a tribe's or a world's live document when its turn ends, once a turn."""
    await sharing.schedule(changed)
