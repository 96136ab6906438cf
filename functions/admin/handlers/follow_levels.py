"""Keep what players are searched by at their levels."""

from functions.admin.operations import search
from functions.profiles.events import PlayerLeveledUp
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(PlayerLeveledUp)
async def follow_levels(risen: PlayerLeveledUp, tx: Transaction) -> None:
    """Copy the profile as it is now. Cost: two reads in one call, and a write where the copy differs."""
    await search.follow(tx, risen.user_id)
