"""Create a score board."""

from functions.leaderboards.models.score_seasons import NewScoreSeason, ScoreSeasonView
from functions.leaderboards.operations import score_seasons
from functions.leaderboards.rules import score_seasons as rules
from shared.declare import endpoint
from shared.extension_points import SCORING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/leaderboards/seasons",
    status=201,
    errors=(rules.ScoreSeasonExists, rules.ScoreSeasonInvalid),
    extension_points=(SCORING,),
)
async def create_score_season(admin: Admin, body: NewScoreSeason, tx: Transaction) -> ScoreSeasonView:
    """Create a score board.

    Creates a board that ranks players by scores that game servers submit. With a `recurrence` it begins anew at each
    reset; the scores of the period before are kept as a final ranking (`archive`) or deleted (`clear`). Players see the
    board once it is active.

    Cost: writes the board.
    """
    return score_seasons.create(tx, body)
