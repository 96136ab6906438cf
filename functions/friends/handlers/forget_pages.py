"""Forget lists that show a player as they were."""

from functions.friends.operations import listing
from functions.profiles.events import ProfileChanged
from shared.declare import subscriber


@subscriber(ProfileChanged)
async def forget_pages(change: ProfileChanged) -> None:
    """Have the friends of a player, and who is suggested to befriend them, see the profile as it is now.

    Cost: a read of the lists, one of the statistics, one for each of the latest matches, and two calls to Redis.
    """
    await listing.forget_pages_of(change.user_id)
