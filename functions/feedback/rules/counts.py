"""How many players have a bug, or want what an idea says."""

from collections.abc import Sequence
from datetime import timedelta

from functions.feedback.models.bugs import Occurrence
from functions.feedback.models.items import FeedbackItem
from functions.feedback.rules import clients


def counted(bug: FeedbackItem, players: int, times: int, latest: Sequence[Occurrence], kept_days: int) -> FeedbackItem:
    """A bug with its numbers as they are, and where it was reported last. It is kept for some days after that."""
    last = max([bug.last_reported_at, *(report.last_at for report in latest)])
    seen = bug.clients
    for report in reversed(latest):
        seen = clients.seen(seen, report.client)
    return bug.model_copy(
        update={
            "players": players,
            "times": times,
            "clients": seen,
            "last_reported_at": last,
            "expire_at": last + timedelta(days=kept_days),
        }
    )


def with_votes(idea: FeedbackItem, votes: int) -> FeedbackItem:
    """An idea with the number of its votes as it is."""
    return idea.model_copy(update={"players": votes})
