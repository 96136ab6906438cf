"""Follow a player's new name, country or privacy."""

from functions.leaderboards.operations import renaming, score_profiles
from functions.profiles.events import ProfileChanged
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(ProfileChanged)
async def rename_player(change: ProfileChanged, tx: Transaction) -> None:
    """Show the new name on the boards, and move to the new country's; of who went private neither.

    A change that is older than the last is left. One read and one write; a change of privacy writes the lines of
    seasons that the player has left, too: a read at least, two a line. Final rankings that are made stay as they are.
    Score boards follow the profile as it is now: one read more, and some for each board that the player is on.
    """
    await score_profiles.follow(tx, change.user_id)
    await renaming.rename(tx, change)
