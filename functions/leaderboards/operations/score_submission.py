"""Taking scores in."""

from functions.leaderboards.models.score_seasons import ScorePeriod, ScoreSeason
from functions.leaderboards.models.scores import MatchProof, SessionProof, SubmissionState, SubmitScore, SubmittedScore
from functions.leaderboards.operations import score_rules
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules import score_proofs as proofs
from functions.leaderboards.rules import score_sessions
from functions.leaderboards.rules import scores as rules
from functions.leaderboards.store import ratings, score_boards, scores
from functions.leaderboards.store import score_seasons as store
from functions.matches.api import reports
from functions.profiles.api import players as profiles
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


async def submit(tx: Transaction, season_id: str, submission: SubmitScore, server_id: str) -> SubmittedScore:
    """Count a player's score once a proof, then move the live board.

    Raises UnknownScoreSeason, ScoreSeasonNotOpen, UnknownPlayer, ProofRefused, AttemptsUsedUp, KeptOut,
    ScoreOutOfRange, InvalidRequest.
    """
    await _fetch(tx, await store.remembered(season_id), submission)
    season = await store.season(tx, season_id)
    period = periods.open_period(season, tx.now)
    player = (await profiles.require(tx, [submission.player_id]))[submission.player_id]
    board = rules.board_key(season_id, period.key)
    made = proofs.submission_of(season, period, submission, server_id, tx.now)
    earlier = await scores.submission(tx, board, made.player_id, made.proof)
    before = await scores.entry(tx, board, made.player_id)
    if earlier is not None and earlier.accepted and made.proof != proofs.NO_PROOF and before is not None:
        score_boards.move(tx, before)  # in case the first one died before it did
        return rules.answer(season, period, rules.Submitted(before, changed=False), repeated=True)
    if problem := await _problem(tx, season, period, submission):
        scores.save_submission(tx, proofs.refused(earlier, made, problem))
        raise proofs.ProofRefused(f"The score's proof does not hold: {problem}.", proof=made.proof).committing()
    country = rules.country_of(season, player)
    result = rules.submitted(season, period, before, submission, country, tx.now, player.merged_into)
    scores.save(tx, result.entry)
    if made.proof != proofs.NO_PROOF:
        scores.save_submission(tx, made)
    score_boards.move(tx, result.entry)
    return rules.answer(season, period, result)


async def _fetch(tx: Transaction, season: ScoreSeason, submission: SubmitScore) -> None:
    """Read all that a submission needs in one call, for the period that is on as far as this instance knows."""
    period = periods.period_at(season, tx.now)
    board = rules.board_key(season.season_id, period.key if period else periods.WHOLE)
    fact = proofs.fact_of(submission)
    refs: list[Ref[SubmissionState]] = [scores.submission_ref(board, submission.player_id, fact)]
    await tx.fetch(
        store.ref(season.season_id),
        scores.ref(board, submission.player_id),
        *refs,
        *profiles.refs([submission.player_id]),
        *([reports.ref(submission.proof.match_id)] if isinstance(submission.proof, MatchProof) else []),
    )


async def _problem(tx: Transaction, season: ScoreSeason, period: ScorePeriod, submission: SubmitScore) -> str:
    """What is wrong with a submission's proof; empty: nothing. One read more for a match that nobody has reported."""
    if problem := proofs.problem_of_kind(season, submission):
        return problem
    if isinstance(submission.proof, MatchProof):
        match_id = submission.proof.match_id
        report = await reports.reported(tx, match_id)
        rated = None if report else await ratings.result(tx, match_id)
        return proofs.problem_of_match(season, period, submission, report, rated)
    if isinstance(submission.proof, SessionProof):
        replay = score_rules.replay(season.scoring_rule)
        return score_sessions.problem_of_session(season, period, submission, submission.proof, replay, tx.now)
    return ""
