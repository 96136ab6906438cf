"""Show everyone something on their devices."""

from functions.realtime.operations import topics
from shared.declare import subscriber
from shared.events.notices import NoticeToEveryone


@subscriber(NoticeToEveryone)
async def push_to_everyone(notice: NoticeToEveryone) -> None:
    """Queue a notice for the topic of each language, once. Costs a task each, however many players there are."""
    await topics.tell(notice)
