"""Reading a player's inbox, and what the player does with its messages."""

from collections.abc import Callable
from datetime import datetime

from functions.auth.api import players
from functions.messages.models.inboxes import Inbox
from functions.messages.models.messages import Message, MessageState, MessageView, ReadAll, UnreadCount
from functions.messages.rules.inbox import reading as rules
from functions.messages.store import announcements, inboxes, messages
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def page(
    tx: Transaction,
    player_id: str,
    wanted: MessageState | None,
    language: str | None,
    limit: int,
    after: rules.Place | None,
) -> Page[MessageView]:
    """A page of an inbox, the latest first.

    The inbox and the reader's language in one call, then a read for each message and one more. Those to everyone are
    in Redis.
    """
    await tx.fetch(inboxes.ref(player_id), players.ref(player_id))
    inbox, spoken = await inboxes.inbox(tx, player_id), language or await players.language_of(tx, player_id)
    own = await messages.of_states(inbox.player_ids, *rules.kept_as(wanted, inbox), limit + 1, after)
    everybodys = await announcements.live()
    shown, following = rules.page(own, everybodys, inbox, wanted, limit, after, tx.now)
    return Page(
        items=tuple(rules.view(message, inbox, spoken) for message in shown),
        next_cursor=cursors.write_time_and_id(*following) if following else None,
    )


async def unread(tx: Transaction, player_id: str) -> UnreadCount:
    """How many messages are unread: a read of the inbox, and one for each thousand; those to everyone are in Redis."""
    inbox = await inboxes.inbox(tx, player_id)
    own = await messages.count_unread(inbox, tx.now)
    return UnreadCount(unread=own + rules.unread_of(await announcements.live(), inbox, tx.now))


async def show(tx: Transaction, player_id: str, message_id: str, language: str | None) -> MessageView:
    """One message: three reads in one call. Raises UnknownMessage."""
    inbox, message = await of_player(tx, player_id, message_id)
    return rules.view(message, inbox, language) if language else await seen(tx, message, inbox)


async def change(
    tx: Transaction, player_id: str, message_id: str, changed: Callable[[Message, datetime], Message]
) -> MessageView:
    """Read or archive a message: three reads in one call, and a write if it was not so before.

    Of a message to everyone the inbox keeps it. Raises UnknownMessage.
    """
    inbox, before = await of_player(tx, player_id, message_id)
    after = changed(before, tx.now)
    if after != before:
        inbox = keep(tx, after, inbox)
    return await seen(tx, after, inbox)


async def read_all(tx: Transaction, player_id: str, until: datetime | None) -> ReadAll:
    """Mark all as read that came until a moment, or until now, in one write, however many there are."""
    before = await inboxes.inbox(tx, player_id)
    read_until = rules.read_until(before, until, tx.now)
    if read_until != before.read_until:
        inboxes.save(tx, before.model_copy(update={"read_until": read_until, "updated_at": tx.now}))
        messages.forget_unread(tx, player_id)
    return ReadAll(read_until=read_until)


async def of_player(tx: Transaction, player_id: str, message_id: str) -> tuple[Inbox, Message]:
    """A message of a player, with the inbox; the reader's language is read with them. Raises UnknownMessage."""
    to_everyone = rules.is_to_everyone(message_id)
    ref = announcements.ref(message_id) if to_everyone else messages.ref(message_id)
    await tx.fetch(inboxes.ref(player_id), ref, players.ref(player_id))
    inbox = await inboxes.inbox(tx, player_id)
    if to_everyone:
        (announcement,) = await tx.read(announcements.ref(message_id))
        message = rules.as_message(announcement, inbox) if announcement else None
    else:
        (message,) = await tx.read(messages.ref(message_id))
    return inbox, rules.required(message, inbox, message_id, tx.now)


def keep(tx: Transaction, message: Message, inbox: Inbox) -> Inbox:
    """Write what a player has done with a message, and return the inbox with it."""
    if not rules.is_to_everyone(message.message_id):
        messages.save(tx, message, inbox.player_id)
        return inbox
    after = rules.with_announcement(inbox, message, tx.now)
    inboxes.save(tx, after)
    messages.forget_unread(tx, inbox.player_id)
    return after


async def seen(tx: Transaction, message: Message, inbox: Inbox) -> MessageView:
    """A message in the language of its reader."""
    return rules.view(message, inbox, await players.language_of(tx, inbox.player_id))
