"""Begin to tell players of a change."""

from functions.feedback.events import FeedbackChanged
from functions.feedback.models.items import FeedbackState
from functions.feedback.models.tasks import TellPlayers
from functions.feedback.operations import telling
from functions.feedback.rules.notices import is_told
from shared.declare import subscriber


@subscriber(FeedbackChanged)
async def tell_of_change(changed: FeedbackChanged) -> None:
    """Queue the first page of the players of a bug or an idea whose state has changed. Costs a task."""
    if is_told(FeedbackState(changed.state)):
        await telling.begin(TellPlayers(item_id=changed.item_id, change=changed.change))
