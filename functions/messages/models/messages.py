"""Messages of inboxes, and what is asked and answered about them."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from shared.granting import Granted, Item
from shared.mail.languages import Language
from shared.model import Id, Model, Moment
from shared.text.names import UnixLines, lines
from shared.text.reasons import Reason

MOST_ATTACHMENTS = 10
"""How many items a message may bring: they are granted in one commit with it."""

MOST_LANGUAGES = 30


class MessageType(StrEnum):
    """What a message is about."""

    PURCHASE_GRANTED = "purchase_granted"
    PURCHASE_REFUNDED = "purchase_refunded"
    DROP_CLAIMED = "drop_claimed"
    MODERATION_DECISION = "moderation_decision"
    CAMPAIGN_ANNOUNCEMENT = "campaign_announcement"
    SUPPORT_THREAD_CREATED = "support_thread_created"
    SUPPORT_REPLY = "support_reply"
    GENERIC = "generic"
    DIRECT_MESSAGE = "direct_message"


class MessageState(StrEnum):
    """What a player has done with a message."""

    UNREAD = "unread"
    READ = "read"
    ARCHIVED = "archived"


class Sender(Model):
    """The player who wrote a message, by the name that they had then."""

    user_id: str
    display_name: str


class MessageText(Model):
    """A message in one language. It is plain text and may hold `<`: whoever shows it escapes it."""

    subject: Annotated[str, UnixLines, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(lines)]
    body: Annotated[
        str,
        UnixLines,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=4000),
        AfterValidator(lines),
    ]


MOST_CHARACTERS = 20_000
"""Characters of a message in all its languages: what everyone is told is read at each look into an inbox."""


def _short_together(texts: dict[str, MessageText]) -> dict[str, MessageText]:
    if (length := sum(len(text.subject) + len(text.body) for text in texts.values())) > MOST_CHARACTERS:
        raise ValueError(f"have {length} characters in all languages together; {MOST_CHARACTERS} are allowed")
    return texts


Texts = Annotated[
    dict[Language, MessageText],
    AfterValidator(_short_together),
    Field(
        min_length=1,
        max_length=MOST_LANGUAGES,
        description="By language (BCP 47). A player is shown their own, else English, else the first.",
        examples=[{"en": {"subject": "Thank you", "body": "The servers are up again."}}],
    ),
]

Attachments = Annotated[
    tuple[Item, ...], Field(max_length=MOST_ATTACHMENTS, description="What the player can claim with it.")
]


class Message(Model):
    """A message of one player. `messages_messages/{message_id}`: of a fact, named by it.

    It is kept in every language that its sender has words in, and shown in the reader's. `read_at` is also set when it
    is archived. Who marks all as read writes no message: the inbox says until when all are (`Inbox.read_until`).
    `about_player_id` is whose name stands in it: it goes when that player is erased.
    """

    message_id: str
    player_id: str
    type: MessageType
    sender: Sender | None = None
    about_player_id: str = ""
    texts: dict[str, MessageText]
    metadata: dict[str, str] = Field(default_factory=dict)
    attachments: tuple[Item, ...] = ()
    granted: tuple[Granted, ...] = ()
    claimed_at: Moment | None = None
    state: MessageState = MessageState.UNREAD
    read_at: Moment | None = None
    created_at: Moment
    expire_at: Moment


class MessageView(Model):
    """A message as its player sees it. `metadata` says what it is about, such as the id of a purchase.

    `granted` says what became of each attachment when they were claimed. `sender` is the player who wrote it; it
    is null where the game did. The language of a player's text is `und`.
    """

    message_id: str
    type: MessageType
    sender: Sender | None
    language: str
    subject: str
    body: str
    metadata: dict[str, str]
    read: bool
    archived: bool
    attachments: tuple[Item, ...]
    claimed: bool
    granted: tuple[Granted, ...]
    created_at: Moment
    expires_at: Moment


class UnreadCount(Model):
    """How many messages are unread."""

    unread: int


class ReadAll(Model):
    """All messages that came until `read_until` are read."""

    read_until: Moment


class SendMessage(Model):
    """A message from the game's staff to one player."""

    texts: Texts
    attachments: Attachments = ()
    reason: Reason = Field(description="Why it is sent; kept in the audit trail.")
    fact: Id | None = Field(None, description="Names what it is sent for: a second message for it is refused.")
    expires_at: Moment | None = Field(None, description="When it goes from the inbox; by default with all others.")


class SentMessage(Model):
    """A message that was sent."""

    message_id: str
