"""Show what players are told on their devices."""

from functions.realtime.operations import pushing
from functions.realtime.store import live
from shared.declare import subscriber
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES


@subscriber(PlayerNotice, extension_points=(NOTICES,))
async def push_notice(notice: PlayerNotice) -> None:
    """Queue a notice for each of the player's devices that wants its type and is not in its quiet hours.

    What is not for the inbox is left out, unless it is of the moment and the player does not listen.

    Cost: a read for each device, one at least, and a task for each.
    """
    if notice.in_inbox or (notice.when_away and not await live.listens(notice.player_id)):
        await pushing.push(notice)
