"""What a player sees of an inbox, and what reading and archiving do."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.messages.models.announcements import Announcement
from functions.messages.models.inboxes import AnnouncementState, Inbox
from functions.messages.models.messages import Message, MessageState, MessageText, MessageView
from shared.errors import DomainError
from shared.mail.languages import FALLBACK

Place = tuple[datetime, str]
"""The time and the id of a message, by which inboxes are ordered."""

TO_EVERYONE = "all-"
"""How the ids of messages to everyone begin; no other message's does."""


class UnknownMessage(DomainError):
    """There is no such message in the player's inbox."""

    status = 404
    code = "UNKNOWN_MESSAGE"
    message = "Your inbox has no such message; it may be over."


def is_to_everyone(message_id: str) -> bool:
    """Whether an id is of a message to everyone."""
    return message_id.startswith(TO_EVERYONE)


def required(message: Message | None, inbox: Inbox, message_id: str, now: datetime) -> Message:
    """The message, if it is in the inbox and not over. Raises UnknownMessage."""
    if message is None or message.player_id not in inbox.player_ids or message.expire_at <= now:
        raise UnknownMessage(message_id=message_id)
    return message


def as_message(announcement: Announcement, inbox: Inbox) -> Message:
    """A message to everyone as it stands in a player's inbox."""
    undone = AnnouncementState(expire_at=announcement.expire_at)
    done = inbox.announcements.get(announcement.message_id, undone)
    state = MessageState.READ if done.read_at else MessageState.UNREAD
    return Message(
        message_id=announcement.message_id,
        player_id=inbox.player_id,
        type=announcement.type,
        texts=announcement.texts,
        metadata=announcement.metadata,
        attachments=announcement.attachments,
        granted=done.granted,
        claimed_at=done.claimed_at,
        state=MessageState.ARCHIVED if done.archived_at else state,
        read_at=done.read_at,
        created_at=announcement.created_at,
        expire_at=announcement.expire_at,
    )


def state_of(message: Message, inbox: Inbox) -> MessageState:
    """What the player has done with a message, by itself or with all others."""
    read = inbox.read_until is not None and message.created_at <= inbox.read_until
    return MessageState.READ if message.state is MessageState.UNREAD and read else message.state


def kept_as(wanted: MessageState | None, inbox: Inbox) -> tuple[tuple[MessageState, ...], datetime | None]:
    """In which states messages are kept that a player wants to see, and after which moment they came.

    Of those that are read some are kept as unread, where all were marked as read at once.
    """
    if wanted is None:
        return (MessageState.UNREAD, MessageState.READ), None
    if wanted is MessageState.READ and inbox.read_until:
        return (MessageState.UNREAD, MessageState.READ), None
    return (wanted,), inbox.read_until if wanted is MessageState.UNREAD else None


def page(
    own: Sequence[Message],
    announcements: Iterable[Announcement],
    inbox: Inbox,
    wanted: MessageState | None,
    limit: int,
    after: Place | None,
    now: datetime,
) -> tuple[list[Message], Place | None]:
    """A page of an inbox after a place, the latest first, and where the next one begins, if there is one.

    Of `own` messages one more than the limit was looked for. A page ends where those end that were found, so it may be
    short where some are not to be seen; those of everyone that are older are of the next one.
    """
    end = place_of(own[limit - 1]) if len(own) > limit else None
    everybodys = [as_message(announcement, inbox) for announcement in announcements]
    between = [message for message in everybodys if after is None or place_of(message) < after]
    both = [message for message in (*own[:limit], *between) if end is None or place_of(message) >= end]
    shown = [message for message in both if message.expire_at > now and _is_wanted(state_of(message, inbox), wanted)]
    shown.sort(key=place_of, reverse=True)
    if len(shown) > limit:
        return shown[:limit], place_of(shown[limit - 1])
    return shown, end


def _is_wanted(state: MessageState, wanted: MessageState | None) -> bool:
    return state is wanted if wanted else state is not MessageState.ARCHIVED


def place_of(message: Message) -> Place:
    """By what inboxes are ordered."""
    return message.created_at, message.message_id


def unread_of(announcements: Iterable[Announcement], inbox: Inbox, now: datetime) -> int:
    """How many messages to everyone a player has not read."""
    messages = [as_message(announcement, inbox) for announcement in announcements if announcement.expire_at > now]
    return sum(state_of(message, inbox) is MessageState.UNREAD for message in messages)


def read(message: Message, now: datetime) -> Message:
    """The message when it was read; one that was read before stays as it is."""
    if message.state is not MessageState.UNREAD:
        return message
    return message.model_copy(update={"state": MessageState.READ, "read_at": now})


def archived(message: Message, now: datetime) -> Message:
    """The message when it was archived, which also means read."""
    if message.state is MessageState.ARCHIVED:
        return message
    return message.model_copy(update={"state": MessageState.ARCHIVED, "read_at": message.read_at or now})


def read_until(inbox: Inbox, until: datetime | None, now: datetime) -> datetime:
    """Until when all is read that came: until now at most, and never earlier than it was."""
    wanted = min(until or now, now)
    return max(wanted, inbox.read_until or wanted)


def with_announcement(inbox: Inbox, message: Message, now: datetime) -> Inbox:
    """The inbox with what the player has done with a message to everyone; what is over is forgotten."""
    done = AnnouncementState(
        expire_at=message.expire_at,
        read_at=message.read_at,
        archived_at=now if message.state is MessageState.ARCHIVED else None,
        claimed_at=message.claimed_at,
        granted=message.granted,
    )
    kept = {message_id: state for message_id, state in inbox.announcements.items() if state.expire_at > now}
    return inbox.model_copy(update={"announcements": kept | {message.message_id: done}, "updated_at": now})


def view(message: Message, inbox: Inbox, language: str) -> MessageView:
    """The message as its player sees it, in a language."""
    spoken, text = text_in(message.texts, language)
    state = state_of(message, inbox)
    return MessageView(
        message_id=message.message_id,
        type=message.type,
        sender=message.sender,
        language=spoken,
        subject=text.subject,
        body=text.body,
        metadata=message.metadata,
        read=state is not MessageState.UNREAD,
        archived=state is MessageState.ARCHIVED,
        attachments=message.attachments,
        claimed=message.claimed_at is not None,
        granted=message.granted,
        created_at=message.created_at,
        expires_at=message.expire_at,
    )


def text_in(texts: dict[str, MessageText], language: str) -> tuple[str, MessageText]:
    """The text in a language: the same one, or without its region; else English, else the first."""
    lower = {name.lower(): name for name in texts}
    wanted = (language.lower(), language.lower().partition("-")[0], FALLBACK)
    name = next((lower[name] for name in wanted if name in lower), next(iter(texts)))
    return name, texts[name]
