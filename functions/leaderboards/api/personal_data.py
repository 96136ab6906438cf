"""What leaderboards give out of a player's data, and what is left of an erased one."""

from collections.abc import AsyncIterator

from functions.leaderboards.operations.erasure import leave_boards, leave_rankings
from functions.leaderboards.store.boards import UNAPPLIED
from functions.leaderboards.store.ratings import LINES, RATINGS, RESULTS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(RATINGS),
    Holding(RESULTS, by="player_ids", many=True, kept="how the opponent's rating came about: it has ids alone"),
    Holding(
        LINES,
        kept="a place in the final ranking of a season, which nobody else moves up to: without name and country",
        blank={"display_name": "", "country": None, "is_named": False},
    ),
    Holding(UNAPPLIED),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The rating, the results of matches, and the records of seasons."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Take the player off the live boards and the name off the final rankings; delete the rating."""
    await leave_rankings(player_id)
    left = await leave_boards(player_id)
    erasure = await erased(HOLDINGS, player_id)
    counts = {RATINGS.name: 1} if left else {}
    return erasure.model_copy(update={"erased": counts | erasure.erased})
