"""Whether a signed session proves a score."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from functions.leaderboards.models.score_seasons import ScorePeriod, ScoreSeason
from functions.leaderboards.models.scores import SessionProof, SubmitScore
from shared.model import CLOCK_SKEW
from shared.scoring import Action, ImpossibleAction

Replay = Callable[[Sequence[Action]], float]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def signed_text(season_id: str, player_id: str, proof: SessionProof) -> bytes:
    """What the host of a session signs (`SessionProof`)."""
    started = (proof.started_at - _EPOCH) // timedelta(milliseconds=1)
    head = (season_id, player_id, proof.session_id, str(started))
    actions = (f"{action.at_ms} {action.kind} {action.value}" for action in proof.actions)
    return "".join(f"{line}\n" for line in (*head, *actions)).encode()


def problem_of_session(
    season: ScoreSeason,
    period: ScorePeriod,
    submission: SubmitScore,
    proof: SessionProof,
    replay: Replay | None,
    now: datetime,
) -> str:
    """What is wrong with a session as a proof; empty: nothing. Without a `replay`, the board's rule is gone."""
    if not _is_signed(season.session_keys, signed_text(season.season_id, submission.player_id, proof), proof.signature):
        return "the signature is by none of the board's keys, or of another session"
    if proof.started_at < period.starts_at:
        return "the session was begun before the board was"
    lasted = timedelta(milliseconds=max((action.at_ms for action in proof.actions), default=0))
    if proof.started_at > now + CLOCK_SKEW - lasted:
        return "the session ends in the future"
    if replay is None:
        return f"no service has the rule {season.scoring_rule} any more"
    try:
        score = replay(proof.actions)
    except ImpossibleAction as error:
        return f"the rule {season.scoring_rule} does not allow it: {error}"
    return "" if score == submission.score else f"the actions make {score}, and the score claims {submission.score}"


def _is_signed(keys: Sequence[str], text: bytes, signature: str) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), text)
        except (InvalidSignature, ValueError):
            continue
        return True
    return False
