"""What a copy of a player for another environment has of score boards."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from functions.leaderboards.models.scores import LARGEST
from shared.model import LARGEST_WHOLE, Id, Model, Moment

MOST_SCORES = 400


class ScoreCopy(Model):
    """A score on a board, in one period. `standing` is the score in units of the board's last decimal place."""

    season_id: Id
    period: Id
    standing: Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
    attempts: Annotated[int, Field(ge=0, le=LARGEST_WHOLE)]
    is_on_board: bool
    reached_at: Moment
    closes_at: Moment


SCORE_COPIES = TypeAdapter(Annotated[tuple[ScoreCopy, ...], Field(max_length=MOST_SCORES)])
