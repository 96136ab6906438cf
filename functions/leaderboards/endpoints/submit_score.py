"""Submit a score."""

from functions.leaderboards.models.scores import SubmitScore, SubmittedScore
from functions.leaderboards.operations import score_submission
from functions.leaderboards.rules import score_periods, score_proofs, scores
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.extension_points import SCORING
from shared.firestore.transaction import Transaction
from shared.identity.callers import GameServer
from shared.model import Id
from shared.scopes import Scope


@endpoint(
    "POST /api/v1/leaderboards/{season_id}/submit",
    scope=Scope.SCORES,
    errors=(
        score_periods.UnknownScoreSeason,
        score_periods.ScoreSeasonNotOpen,
        score_proofs.ProofRefused,
        scores.AttemptsUsedUp,
        scores.KeptOut,
        scores.ScoreOutOfRange,
        profiles.UnknownPlayer,
    ),
    extension_points=(SCORING,),
)
async def submit_score(server: GameServer, season_id: Id, body: SubmitScore, tx: Transaction) -> SubmittedScore:
    """Submit a score.

    Counts a player's score on a board, with the proof that the board asks for. The same proof counts once: sent again,
    it changes nothing. A board without proofs counts each submission, so send an Idempotency-Key. A proof that does not
    hold is refused and kept for staff.

    Cost: reads the board, the score, the submission, the profile and the match in one call; writes the score and the
    submission. A match that was not reported here costs a read of its rating.
    """
    return await score_submission.submit(tx, season_id, body, server.id)
