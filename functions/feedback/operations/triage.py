"""What support does with feedback."""

from functions.feedback.models.items import FeedbackSummary
from functions.feedback.models.triage import Triage, TriageOrder
from functions.feedback.store import items
from shared.http import cursors
from shared.model import Page


async def page(asked: Triage, limit: int, cursor: str | None) -> Page[FeedbackSummary]:
    """A page of bugs and ideas that fit: a read for each, and one more. Raises InvalidCursor."""
    if asked.order is TriageOrder.PLAYERS:
        fitting = await items.of_most_players(asked, limit + 1, cursors.read_values(cursor, int, str))
    else:
        fitting = await items.last_changed(asked, limit + 1, cursors.read_time_and_id(cursor))
    shown, last = fitting[:limit], fitting[limit - 1 : limit]
    following = None
    if len(fitting) > limit and asked.order is TriageOrder.PLAYERS:
        following = cursors.write_values(last[0].players, last[0].item_id)
    elif len(fitting) > limit:
        following = cursors.write_time_and_id(last[0].updated_at, last[0].item_id)
    return Page(items=tuple(map(FeedbackSummary.of, shown)), next_cursor=following)
