"""Remove a score from a board."""

from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.scores import RemovedScore
from functions.leaderboards.operations import score_seasons
from functions.leaderboards.rules import score_periods, scores
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.text.reasons import Reason


@endpoint(
    "DELETE /api/v1/admin/leaderboards/{season_id}/entries/{player_id}",
    errors=(score_periods.UnknownScoreSeason, score_periods.UnknownPeriod, scores.NoSuchScore),
)
async def remove_score(
    admin: Admin,
    season_id: Id,
    player_id: Id,
    reason: Annotated[Reason, Field(description="Why, for the audit.")],
    tx: Transaction,
    *,
    period: Annotated[str | None, Field(max_length=20, description="The key of an earlier period.")] = None,
    keep_out: Annotated[bool, Field(description="Whether the player's scores are refused until the reset.")] = False,
) -> RemovedScore:
    """Remove a score.

    Takes a player's score off a board at once, also off a period that is over. The next score that is submitted for the
    player counts anew, unless `keep_out` is set.

    Cost: reads the board and the score; writes the score.
    """
    return await score_seasons.remove(tx, season_id, player_id, period, reason, admin.id, keep_out=keep_out)
