"""Change a score board."""

from functions.leaderboards.models.score_seasons import ChangedScoreSeason, ChangeScoreSeason
from functions.leaderboards.operations import score_seasons
from functions.leaderboards.rules import score_periods
from functions.leaderboards.rules import score_seasons as rules
from shared.declare import endpoint
from shared.extension_points import SCORING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "PUT /api/v1/admin/leaderboards/seasons/{season_id}",
    errors=(score_periods.UnknownScoreSeason, rules.ScoreSeasonStarted, rules.ScoreSeasonInvalid),
    extension_points=(SCORING,),
)
async def change_score_season(
    admin: Admin, season_id: Id, body: ChangeScoreSeason, tx: Transaction
) -> ChangedScoreSeason:
    """Change a score board.

    Changes the fields that are given, activates the board, or ends it early with `end_now`, for a `reason`. With
    `dry_run` nothing changes, and the answer says what would. Players see a change within half a minute.

    Cost: reads and writes the board, and counts its players (a read for each thousand).
    """
    return await score_seasons.change(tx, season_id, body)
