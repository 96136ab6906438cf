"""Scores whose proof did not hold."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.scores import RefusedScore, SubmissionState
from functions.leaderboards.rules import score_proofs as rules
from functions.leaderboards.store import scores
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/leaderboards/{season_id}/refused", errors=(cursors.InvalidCursor,))
async def list_refused_scores(
    moderator: Moderator, season_id: Id, limit: Annotated[int, Field(ge=1, le=100)] = 50, cursor: cursors.Cursor = None
) -> Page[RefusedScore]:
    """List refused scores.

    Returns submissions to a board whose proof was missing or invalid, the latest first. They are kept for 90 days.

    Cost: a read a submission.
    """
    refused = await scores.refused(season_id, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(refused, limit, _place)
    return Page(items=tuple(map(rules.shown, page)), next_cursor=following)


def _place(submission: SubmissionState) -> tuple[datetime, str]:
    return submission.submitted_at, submission.submission_id
