"""Let friends' lists follow a merge of two accounts."""

from functions.friends.events import FriendsMoved
from functions.friends.operations import merging
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(FriendsMoved)
async def move_friends(event: FriendsMoved, tx: Transaction) -> None:
    """Name the account that is left in the lists of these friends, or the one that came back.

    The lists say what is to be done, so a second delivery changes nothing.

    Cost: a read for each friend and each of the two accounts in one call, and a write for each list that changes.
    """
    await merging.move(tx, event)
