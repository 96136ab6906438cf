"""What statistics give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from shared.firestore.clones import Clone
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(
        PLAYERS,
        clone=Clone(
            fields=(
                "lifetime",
                "current_win_streak",
                "best_win_streak",
                "streak_broken_at",
                "fastest_answer_ms",
                "last_match_at",
                "updated_at",
            ),
            names=("season", "week", "day"),
        ),
    ),
    Holding(MATCHES, by="player_ids", many=True, kept="the opponent's history, too: it has ids alone"),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The statistics, and the history of matches."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete the statistics."""
    return await erased(HOLDINGS, player_id)
