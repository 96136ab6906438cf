"""How many support threads a player opens in a day."""

from datetime import datetime

from functions.messages.models.inboxes import Inbox
from shared.errors import DomainError, seconds_until_midnight


class DailyThreadsUsed(DomainError):
    """The player has opened as many threads as a day allows."""

    status = 429
    code = "DAILY_THREADS_USED"
    message = "You have opened as many support threads as a day allows; reply in one, or wait until midnight (UTC)."


def counted(inbox: Inbox, most: int, now: datetime) -> Inbox:
    """The inbox with one more thread opened on this day. Raises DailyThreadsUsed."""
    day = now.date().isoformat()
    opened_today = inbox.threads_opened if inbox.threads_day == day else 0
    if opened_today >= most:
        raise DailyThreadsUsed(retry_after=seconds_until_midnight(now), most=most)
    return inbox.model_copy(update={"threads_day": day, "threads_opened": opened_today + 1})
