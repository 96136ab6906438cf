"""New messages."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from functions.messages.models.announcements import Announcement
from functions.messages.models.messages import Message, MessageText, MessageType, SendMessage
from functions.messages.rules.inbox.reading import TO_EVERYONE
from shared.errors import DomainError
from shared.mail.templates import RenderedMail

LONGEST_SUBJECT = 200
LONGEST_BODY = 4000


class AlreadySent(DomainError):
    """There is a message for this fact."""

    status = 409
    code = "ALREADY_SENT"
    message = "A message was sent for this fact before; leave `fact` out, or name another, to send one more."


class InvalidAttachments(DomainError):
    """Nobody can give what a message would bring."""

    status = 422
    code = "INVALID_ATTACHMENTS"
    message = "The attachments cannot be given; see details.problems."


class ExpiryNotPossible(DomainError):
    """A message would be over before it is sent, or stay longer than messages do."""

    status = 422
    code = "EXPIRY_NOT_POSSIBLE"
    message = "expires_at is in the past, or later than messages are kept; see details.latest."


def message_id_of(fact: str) -> str:
    """The id of the message of a fact: there is one of each."""
    return hashlib.sha256(fact.encode()).hexdigest()[:32]


def by_fact(
    fact: str,
    player_id: str,
    kind: MessageType,
    words: Mapping[str, RenderedMail],
    about: Mapping[str, str],
    now: datetime,
    kept_days: int,
) -> Message:
    """The message that tells a player of a fact, with the words of it by language, and what it is about."""
    return Message(
        message_id=message_id_of(fact),
        player_id=player_id,
        type=kind,
        texts={language: text_of(rendered) for language, rendered in words.items()},
        metadata=dict(about),
        about_player_id=about.get("player_id", ""),
        created_at=now,
        expire_at=now + timedelta(days=kept_days),
    )


def to_everyone(message: Message) -> Announcement:
    """A message as one to everyone."""
    return Announcement(
        message_id=f"{TO_EVERYONE}{message.message_id}",
        type=message.type,
        texts=message.texts,
        metadata=message.metadata,
        created_at=message.created_at,
        expire_at=message.expire_at,
    )


def text_of(rendered: RenderedMail) -> MessageText:
    """What a mail says, as a message."""
    return MessageText(subject=rendered.subject[:LONGEST_SUBJECT], body=rendered.text[:LONGEST_BODY])


def kind_of(named: str) -> MessageType:
    """The type that a notice names; one that only a newer version knows is generic."""
    return MessageType(named) if named in set(MessageType) else MessageType.GENERIC


def by_staff(sent: SendMessage, message_id: str, player_id: str, now: datetime, kept_days: int) -> Message:
    """The message that staff send. Raises ExpiryNotPossible."""
    return Message(
        message_id=message_id,
        player_id=player_id,
        type=MessageType.GENERIC,
        texts=sent.texts,
        attachments=sent.attachments,
        created_at=now,
        expire_at=expiry(sent.expires_at, now, kept_days),
    )


def expiry(wanted: datetime | None, now: datetime, kept_days: int) -> datetime:
    """When a message is over: as wanted, else when all messages of now are. Raises ExpiryNotPossible."""
    latest = now + timedelta(days=kept_days)
    if wanted is None:
        return latest
    if not now < wanted <= latest:
        raise ExpiryNotPossible(latest=latest.isoformat())
    return wanted


def check(problems: Sequence[str]) -> None:
    """Raise InvalidAttachments with what is wrong."""
    if problems:
        raise InvalidAttachments(problems=list(problems))
