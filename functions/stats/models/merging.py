"""What a merge of two accounts adds to statistics."""

from functions.stats.models.totals import Span, Totals
from shared.model import Model, Moment


class AddedStats(Model):
    """What a merge of two accounts added to the target's statistics; records with what they were and became."""

    lifetime: Totals
    season: Span | None
    week: Span | None
    day: Span | None
    best_win_streak: tuple[int, int]
    fastest_answer_ms: tuple[int | None, int | None]
    last_match_at: tuple[Moment | None, Moment | None]
    merged_ids: tuple[str, ...]
