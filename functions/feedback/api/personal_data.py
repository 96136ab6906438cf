"""What feedback gives out of a player's data, and erases."""

from collections.abc import AsyncIterator

from functions.feedback.store.items import ITEMS
from functions.feedback.store.occurrences import OCCURRENCES
from functions.feedback.store.players import PLAYERS
from functions.feedback.store.votes import VOTES
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(OCCURRENCES, at_once=50),
    Holding(VOTES),
    Holding(PLAYERS),
    Holding(ITEMS, by="reporter_id", secret=("assignee_id",)),
    Holding(
        ITEMS,
        by="author_id",
        secret=("assignee_id",),
        kept="an idea is of all who vote for it",
        blank={"author_id": ""},
    ),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """What the player reported, with logs, votes, and the player's ideas."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete what the player reported, and votes; ideas stay, and are nobody's."""
    return await erased(HOLDINGS, player_id)
