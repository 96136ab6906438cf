"""What a merge of two accounts adds to a rating and to scores."""

from typing import Any

from pydantic import model_validator

from functions.leaderboards.models.ratings import SeasonRecord
from functions.leaderboards.models.score_merging import AddedScore
from shared.model import Model, Moment


class AddedRating(Model):
    """What a merge of two accounts added to the target's rating.

    `country` and `season` are what the source's were; what was before and after is the target's. `behind` is by how
    much the source was rated lower.
    """

    source_id: str
    elo: int
    behind: int = 0
    source_peak: int = 0
    source_reached_at: Moment | None = None
    source_last_match_at: Moment | None = None
    peak_before: int
    peak_after: int
    reached_before: Moment
    reached_after: Moment
    wins: int
    losses: int
    draws: int
    country: str | None
    season: SeasonRecord | None
    season_before: SeasonRecord | None
    season_after: SeasonRecord | None
    last_match_before: Moment | None = None
    last_match_after: Moment | None = None


class Added(Model):
    """What a merge of two accounts added on all boards."""

    source_id: str
    rating: AddedRating | None = None
    scores: tuple[AddedScore, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _of_a_rating_alone(cls, kept: Any) -> Any:
        """What was kept before scores took part in merges."""
        if isinstance(kept, dict) and "peak_before" in kept:
            return {"source_id": kept["source_id"], "rating": kept}
        return kept
