"""What a merge of two accounts does to scores."""

from pydantic import Field

from functions.leaderboards.models.score_seasons import Operator
from functions.leaderboards.models.scores import Property
from shared.model import Model, Moment


class HeldScore(Model):
    """A score that counted on a board, and since when."""

    standing: int
    reached_at: Moment
    properties: dict[str, Property] = Field({})


class AddedScore(Model):
    """What a merge did on one board in one period. `source` is what the account that is gone had there.

    `before` and `after` are the target's; null: none. `attempts` are those of the source.
    """

    season_id: str
    period: str
    operator: Operator
    most: int
    source: HeldScore | None
    before: HeldScore | None
    after: HeldScore | None
    attempts: int = 0

    @property
    def board(self) -> str:
        """What names the board in this period."""
        return f"{self.season_id}:{self.period}"
