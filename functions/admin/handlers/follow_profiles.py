"""Keep what players are searched by as their profiles say."""

from functions.admin.operations import search
from functions.profiles.events import ProfileChanged
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(ProfileChanged)
async def follow_profiles(changed: ProfileChanged, tx: Transaction) -> None:
    """Copy the profile as it is now. Cost: two reads in one call, and a write where the copy differs."""
    await search.follow(tx, changed.user_id)
