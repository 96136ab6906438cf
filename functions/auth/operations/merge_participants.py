"""The services that take part in merges of accounts."""

from collections.abc import Mapping
from typing import Protocol

from functions.battlepass.api import merging as battlepass
from functions.commerce.api import merging as commerce
from functions.cosmetics.api import merging as cosmetics
from functions.leaderboards.api import merging as leaderboards
from functions.profiles.api import merging as profiles
from functions.stats.api import merging as stats
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, Undone


class TakesPart(Protocol):
    """The api of a service that takes part. Neither call may write anything but through `tx`."""

    async def merge_players(self, tx: Transaction, source_id: str, target_id: str) -> KeptPart:
        """Give the target what it gets of the source; the source's own documents stay, as far as nobody sees them."""

    async def undo_merge(self, tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
        """Take back from the target what it got, and no more: it may have played on.

        `later` is what was kept of the merges into the target that came after this one and stand, the oldest first:
        what one of them brought, too, stays, and is that one's from now on.
        """


TAKES_PART: Mapping[str, TakesPart] = {
    "profiles": profiles,
    "battlepass": battlepass,
    "leaderboards": leaderboards,
    "stats": stats,
    "commerce": commerce,
    "cosmetics": cosmetics,
}
"""The services that hold something of a player, under the names that their parts have."""
