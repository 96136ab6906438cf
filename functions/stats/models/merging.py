"""What a merge of two accounts adds to statistics."""

from functions.stats.models.totals import Span, Totals
from shared.model import Model, Moment


class AddedStats(Model):
    """What a merge of two accounts added to the target's statistics; records with what they were and became.

    What the source's records were tells what becomes of them when an earlier merge is undone.
    """

    lifetime: Totals
    season: Span | None
    week: Span | None
    day: Span | None
    best_win_streak: tuple[int, int]
    fastest_answer_ms: tuple[int | None, int | None]
    last_match_at: tuple[Moment | None, Moment | None]
    source_best_win_streak: int = 0
    source_fastest_answer_ms: int | None = None
    source_last_match_at: Moment | None = None
    merged_ids: tuple[str, ...]
