"""When two reports are of the same match, and when they contradict each other."""

import hashlib
from datetime import datetime

from functions.matches.events import MatchCompleted
from functions.matches.models import MatchReport, TakenReport
from shared.errors import DomainError


class MatchContradicted(DomainError):
    """The match was reported before with another result."""

    status = 409
    code = "MATCH_CONTRADICTED"
    message = "This match was reported before with another result; the first report stands."


def digest(report: MatchReport) -> str:
    """What a report says, as SHA-256."""
    return hashlib.sha256(report.model_dump_json().encode()).hexdigest()


def check_repetition(earlier: TakenReport, digest: str) -> None:
    """Raise MatchContradicted unless a report says what the first one of its match said."""
    if earlier.digest != digest:
        raise MatchContradicted(match_id=earlier.match_id)


def completed(report: MatchReport, now: datetime) -> MatchCompleted:
    """The fact that a report states."""
    return MatchCompleted.model_validate(report.model_dump() | {"played_at": report.played_at or now})


def taken(completed: MatchCompleted, digest: str, server_id: str, now: datetime) -> TakenReport:
    """What is kept of a report."""
    return TakenReport(
        match_id=completed.match_id,
        digest=digest,
        reported_by=server_id,
        reported_at=now,
        played_at=completed.played_at,
        players=completed.players,
    )
