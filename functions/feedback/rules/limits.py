"""How much a player tells in a day."""

from datetime import datetime

from functions.feedback.models.players import FeedbackPlayer
from shared.errors import DomainError, seconds_until_midnight


class DailyBugReportsUsed(DomainError):
    """The player has reported as many different bugs as a day allows."""

    status = 429
    code = "DAILY_BUG_REPORTS_USED"
    message = "You have reported as many different bugs as a day allows; wait until midnight (UTC)."


class DailyIdeasUsed(DomainError):
    """The player has had as many ideas as a day allows."""

    status = 429
    code = "DAILY_IDEAS_USED"
    message = "You have had as many ideas as a day allows; wait until midnight (UTC)."


def with_bug(player: FeedbackPlayer, now: datetime, most: int) -> FeedbackPlayer:
    """The player with one more bug on this day. Raises DailyBugReportsUsed."""
    today = _on(player, now)
    if today.bugs >= most:
        raise DailyBugReportsUsed(retry_after=seconds_until_midnight(now), most=most)
    return today.model_copy(update={"bugs": today.bugs + 1})


def with_idea(player: FeedbackPlayer, now: datetime, most: int) -> FeedbackPlayer:
    """The player with one more idea on this day. Raises DailyIdeasUsed."""
    today = _on(player, now)
    if today.ideas >= most:
        raise DailyIdeasUsed(retry_after=seconds_until_midnight(now), most=most)
    return today.model_copy(update={"ideas": today.ideas + 1})


def _on(player: FeedbackPlayer, now: datetime) -> FeedbackPlayer:
    day = now.date().isoformat()
    return player if player.day == day else player.model_copy(update={"day": day, "bugs": 0, "ideas": 0})
