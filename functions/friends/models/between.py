"""All that is between two players, for one of them."""

from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair
from shared.model import Model


class Between(Model):
    """The lists of the caller and of another player, and the pairs of each of their ids; the first is of both own ids.

    `pairs` has those between which there is nothing, too.
    """

    mine: FriendLists
    theirs: FriendLists
    pairs: tuple[Pair, ...]

    def turned(self) -> "Between":
        """The same for the other player."""
        return Between(mine=self.theirs, theirs=self.mine, pairs=self.pairs)
