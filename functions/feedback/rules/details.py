"""What support sees of one bug or idea."""

from collections.abc import Sequence

from functions.feedback.models.bugs import Occurrence, OccurrenceView
from functions.feedback.models.items import FeedbackItem, FeedbackSummary
from functions.feedback.models.triage import FeedbackDetails


def details(item: FeedbackItem, latest: Sequence[Occurrence]) -> FeedbackDetails:
    """An item with its latest reports."""
    return FeedbackDetails(
        **FeedbackSummary.of(item).model_dump(),
        text=item.text,
        answer=item.answer,
        author_id=item.author_id or None,
        latest=tuple(map(OccurrenceView.of, latest)),
    )
