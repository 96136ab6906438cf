"""Messages in Firestore, and the cached number of a player's unread ones."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime

from functions.messages.models.inboxes import Inbox
from functions.messages.models.messages import Message, MessageState
from shared.errors import DomainError
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

MESSAGES = Collection("messages_messages", Message)

UNREAD_PAGE = "messages:unread:{player}"
LIVE_SECTION = "inbox"

IDS_A_QUERY = 10
"""Of how many accounts one query asks: it takes 30 conditions, and asks for two states at once."""

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

    Of more than ten players, so many at most of each ten.
    """
    parts = await asyncio.gather(*(_of_states(ids, states, since, limit, after) for ids in ids_of_queries(player_ids)))
    every = [message for part in parts for message in part]
    return sorted(every, key=lambda message: (message.created_at, message.message_id), reverse=True)[:limit]


async def _of_states(
    player_ids: list[str], states: Sequence[MessageState], since: datetime | None, limit: int, after: Place
) -> list[Message]:
    return await MESSAGES.select(
        ("player_id", "in", player_ids),
        ("state", "in", [state.value for state in states]),
        ("created_at", ">", since or LONG_AGO),
        order=[("created_at", "DESCENDING"), ("message_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def count_unread(inbox: Inbox, now: datetime) -> int:
    """How many messages of an inbox are unread and not over (a read for each thousand, one for each ten accounts)."""
    return sum(await asyncio.gather(*(_count_unread(ids, inbox, now) for ids in ids_of_queries(inbox.player_ids))))


async def _count_unread(player_ids: list[str], inbox: Inbox, now: datetime) -> int:
    return await MESSAGES.count(
        ("player_id", "in", player_ids),
        ("state", "==", "unread"),
        ("created_at", ">", inbox.read_until or LONG_AGO),
        ("expire_at", ">", now),
    )


def ids_of_queries(player_ids: Sequence[str]) -> Iterator[list[str]]:
    """The players of each query."""
    for start in range(0, len(player_ids), IDS_A_QUERY):
        yield list(player_ids[start : start + IDS_A_QUERY])
