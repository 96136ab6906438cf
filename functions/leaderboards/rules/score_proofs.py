"""Whether a score's proof holds. What does not is refused, and kept for staff to look at."""

from datetime import datetime, timedelta

from functions.leaderboards.models.ratings import MatchResult
from functions.leaderboards.models.score_seasons import Recurrence, RequiredProof, ScorePeriod, ScoreSeason
from functions.leaderboards.models.scores import MatchProof, RefusedScore, Score, SubmissionState, SubmitScore
from functions.leaderboards.rules.score_periods import resets_at
from functions.leaderboards.rules.scores import board_key
from functions.matches.api.cards import ReportedMatch
from shared.errors import DomainError

NO_PROOF = "none"
REVIEWED_FOR = timedelta(days=90)
"""How long submissions are kept: refused ones from then on, others from the reset on that makes their proof too old."""


class ProofRefused(DomainError):
    """The score's proof is missing or does not hold; the submission is kept for review."""

    status = 422
    code = "PROOF_REFUSED"
    message = "The score's proof does not hold."


def fact_of(submission: SubmitScore) -> str:
    """What names the proof of a submission."""
    proof = submission.proof
    if proof is None:
        return NO_PROOF
    return f"match:{proof.match_id}" if isinstance(proof, MatchProof) else f"session:{proof.session_id}"


def problem_of_kind(season: ScoreSeason, submission: SubmitScore) -> str:
    """What is wrong with the kind of a submission's proof; empty: nothing."""
    given = submission.proof.kind if submission.proof is not None else NO_PROOF
    if season.proof is RequiredProof.NONE or season.proof.value == given:
        return ""
    return f"the board asks for a proof of kind {season.proof}, and this is {given}"


def problem_of_match(
    season: ScoreSeason,
    period: ScorePeriod,
    submission: SubmitScore,
    report: ReportedMatch | None,
    rated: MatchResult | None,
) -> str:
    """What is wrong with a match as a proof; empty: nothing.

    A match that only its event told of is known by its rating, which has no numbers of the players.
    """
    match = report or rated
    if match is None:
        return "no such match was reported"
    part = next((each for each in report.players if each.player_id == submission.player_id), None) if report else None
    took_part = part is not None or (report is None and rated is not None and submission.player_id in rated.player_ids)
    if not took_part:
        return "the player took no part in the match"
    if match.played_at < period.starts_at:
        return "the match was played before the board began"
    return _problem_of_metric(season, submission.score, getattr(part, season.match_metric or "", None))


def _problem_of_metric(season: ScoreSeason, score: Score, reported: int | None) -> str:
    if season.match_metric is None or reported == score:
        return ""
    if reported is None:
        return f"the match's report has no {season.match_metric} of the player"
    return f"the match's report says {season.match_metric} {reported}, and the score claims {score}"


def refused(made: SubmissionState | None, submission: SubmissionState, problem: str) -> SubmissionState:
    """A submission that is refused, counted with those of the same proof before."""
    times, until = made.times + 1 if made else 1, submission.submitted_at + REVIEWED_FOR
    changes = {"accepted": False, "problem": problem, "times": times, "expire_at": until}
    return submission.model_copy(update=changes)


def submission_of(
    season: ScoreSeason, period: ScorePeriod, submission: SubmitScore, server_id: str, now: datetime
) -> SubmissionState:
    """A submission as it is kept when its proof holds: until the period is long over, if the board recurs."""
    board, recurs = board_key(season.season_id, period.key), season.recurrence is not Recurrence.NONE
    return SubmissionState(
        submission_id=f"{board}:{submission.player_id}:{fact_of(submission)}",
        season_id=season.season_id,
        board=board,
        player_id=submission.player_id,
        proof=fact_of(submission),
        score=submission.score,
        accepted=True,
        submitted_by=server_id,
        submitted_at=now,
        expire_at=resets_at(season, period) + REVIEWED_FOR if recurs else None,
    )


def shown(submission: SubmissionState) -> RefusedScore:
    """A refused submission as staff sees it."""
    shared = {name: getattr(submission, name) for name in RefusedScore.model_fields if name != "period"}
    return RefusedScore(period=submission.board.rpartition(":")[2], **shared)
