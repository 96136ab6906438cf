"""Whether a player may write to another, and what that makes."""

from datetime import datetime, timedelta

from functions.friends.api.standing import PlayerIsBlocked, Standing
from functions.messages.models.direct import SenderDay, WriteMessage
from functions.messages.models.messages import Message, MessageText, MessageType, Sender
from shared.errors import DomainError, seconds_until_midnight

UNDETERMINED = "und"
"""The language of a text of which nobody has said it (BCP 47)."""


class MessagesRefused(DomainError):
    """The player takes no messages of other players."""

    status = 403
    code = "MESSAGES_REFUSED"
    message = "This player does not take messages."


class DailyMessagesUsed(DomainError):
    """The caller has sent as many messages to players who are no friends as a day allows."""

    status = 429
    code = "DAILY_MESSAGES_USED"
    message = (
        "You have written to players who are not your friends as often as a day allows; wait until midnight (UTC)."
    )


def check(standing: Standing, *, allows: bool) -> None:
    """Raise PlayerIsBlocked for a player whom the sender blocks, MessagesRefused where messages are not allowed.

    Who is blocked by the other is not refused: that would tell them.
    """
    if standing.blocks:
        raise PlayerIsBlocked
    if not allows:
        raise MessagesRefused


def counted(before: SenderDay, now: datetime, most: int) -> SenderDay:
    """The sender's day with one more message to a stranger. Raises DailyMessagesUsed."""
    day = now.date().isoformat()
    sent = before.to_strangers if before.day == day else 0
    if sent >= most:
        raise DailyMessagesUsed(retry_after=seconds_until_midnight(now), most=most)
    return before.model_copy(update={"day": day, "to_strangers": sent + 1})


def written(
    message_id: str, player_id: str, sender: Sender, body: WriteMessage, now: datetime, kept_days: int
) -> Message:
    """The message as it stands in the other player's inbox."""
    return Message(
        message_id=message_id,
        player_id=player_id,
        type=MessageType.DIRECT_MESSAGE,
        sender=sender,
        texts={UNDETERMINED: MessageText(subject="", body=body.text)},
        created_at=now,
        expire_at=now + timedelta(days=kept_days),
    )
