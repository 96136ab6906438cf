"""How many players have a bug, or want what an idea says."""

from datetime import datetime, timedelta

from functions.feedback.models.items import FeedbackItem


def counted(
    bug: FeedbackItem, players: int, times: int, last_reported_at: datetime | None, kept_days: int
) -> FeedbackItem:
    """A bug with its numbers as they are. It is kept for some days after it was last reported."""
    last = max(bug.last_reported_at, last_reported_at or bug.last_reported_at)
    return bug.model_copy(
        update={
            "players": players,
            "times": times,
            "last_reported_at": last,
            "expire_at": last + timedelta(days=kept_days),
        }
    )


def with_votes(idea: FeedbackItem, votes: int) -> FeedbackItem:
    """An idea with the number of its votes as it is."""
    return idea.model_copy(update={"players": votes})
