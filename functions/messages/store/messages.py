"""Messages in Firestore, and the cached number of a player's unread ones."""

from collections.abc import Sequence
from datetime import datetime

from functions.messages.models.inboxes import Inbox
from functions.messages.models.messages import Message, MessageState
from shared.errors import DomainError
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

MESSAGES = Collection("messages_messages", Message)

UNREAD_PAGE = "messages:unread:{player}"
LIVE_SECTION = "inbox"

Place = tuple[datetime, str] | None
"""The time and the id of the last message of a page; None before the first page."""

LONG_AGO = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
"""Before any message."""


def ref(message_id: str) -> Ref[Message]:
    """The document of a message."""
    return MESSAGES.ref(message_id)


def add(tx: Transaction, message: Message, otherwise: DomainError | None) -> None:
    """A new message; when there is one of its fact, the commit raises `otherwise`, or is tried again without one."""
    tx.create(MESSAGES, message.message_id, message, otherwise=otherwise)
    forget_unread(tx, message.player_id)


def save(tx: Transaction, message: Message, reader_id: str) -> None:
    """Write a message that this transaction read for a player."""
    tx.put(MESSAGES, message.message_id, message)
    forget_unread(tx, reader_id)


def forget_unread(tx: Transaction, player_id: str) -> None:
    """Count a player's unread messages anew, and show a player who listens how many there are."""
    tx.invalidate(UNREAD_PAGE.format(player=player_id))
    tx.show(player_id, LIVE_SECTION)


async def of_states(
    player_ids: Sequence[str], states: Sequence[MessageState], since: datetime | None, limit: int, after: Place
) -> list[Message]:
    """Messages of players in these states, the latest first, after the given time and message (a read each).

    Of many players, so many at most of each thirty of players and states.
    """
    return await MESSAGES.select(
        ("player_id", "in", list(player_ids)),
        ("state", "in", [state.value for state in states]),
        ("created_at", ">", since or LONG_AGO),
        order=[("created_at", "DESCENDING"), ("message_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def count_unread(inbox: Inbox, now: datetime) -> int:
    """How many messages of an inbox are unread and not over (a read for each thousand, and each thirty accounts)."""
    return await MESSAGES.count(
        ("player_id", "in", list(inbox.player_ids)),
        ("state", "==", "unread"),
        ("created_at", ">", inbox.read_until or LONG_AGO),
        ("expire_at", ">", now),
    )
