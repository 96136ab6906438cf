"""What leaderboards give out of a player's data, and what is left of an erased one."""

from collections.abc import AsyncIterator

from functions.leaderboards.models.ratings import Rating
from functions.leaderboards.operations.erasure import leave_boards, leave_rankings
from functions.leaderboards.operations.score_erasure import leave_score_boards
from functions.leaderboards.rules.ratings import without_person
from functions.leaderboards.store.ratings import LINES, RATINGS, RESULTS
from functions.leaderboards.store.scores import SCORES, SUBMISSIONS
from shared.firestore.clones import Clone
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

RATING_CLONE: Clone[Rating] = Clone(
    fields=(
        "elo",
        "peak_elo",
        "wins",
        "losses",
        "draws",
        "reached_at",
        "standing",
        "version",
        "last_match_at",
        "updated_at",
    ),
    names=("season", "country"),
    filled={"display_name": "Player {player_id:.8}"},
    cleaned=without_person,
)

HOLDINGS = (
    Holding(RATINGS, clone=RATING_CLONE),
    Holding(RESULTS, by="player_ids", many=True, kept="how the opponent's rating came about: it has ids alone"),
    Holding(
        LINES,
        kept="a place in the final ranking of a season, which nobody else moves up to: without name and country",
        blank={"display_name": "", "country": None, "is_named": False},
    ),
    Holding(
        SCORES,
        kept="a place in the ranking of a period that is over, which nobody else moves up to: it has the id alone",
        blank={"properties": {}, "removed": None},
        secret=("removed",),
    ),
    Holding(SUBMISSIONS, secret=("submitted_by",)),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The rating, the results of matches, the records of seasons, and scores with what they were submitted by."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Take the player off the live boards and the name off the final rankings; delete the rating."""
    await leave_rankings(player_id)
    left = await leave_boards(player_id)
    scores = await leave_score_boards(player_id)
    erasure = await erased(HOLDINGS, player_id)
    counts = {name: count for name, count in ((RATINGS.name, int(left)), (SCORES.name, scores)) if count}
    return erasure.model_copy(update={"erased": counts | erasure.erased})
