"""Show what players are told on their devices."""

from functions.realtime.operations import pushing
from shared.declare import subscriber
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES


@subscriber(PlayerNotice, extension_points=(NOTICES,))
async def push_notice(notice: PlayerNotice) -> None:
    """Queue a notice for each of the player's devices that wants its type and is not in its quiet hours.

    What is not for the inbox is left out.

    Cost: a read for each device, one at least, and a task for each.
    """
    if notice.in_inbox:
        await pushing.push(notice)
