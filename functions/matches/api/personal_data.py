"""What is left of an erased player in reports of matches."""

from collections.abc import AsyncIterator

from functions.matches.store import REPORTS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(
        REPORTS,
        by="players",
        many=True,
        withheld="what a player gets of it is in the history of matches",
        kept="who played, by ids alone: the results of others stand on it",
    ),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """Nothing: the history of matches has it."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Nothing: a report has no names."""
    return await erased(HOLDINGS, player_id)
