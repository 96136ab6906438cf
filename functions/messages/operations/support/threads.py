"""What players do with their support threads."""

from functions.messages.models.support import MOST_ENTRIES, OpenThread, Thread, ThreadSummary, ThreadView, WriteEntry
from functions.messages.operations.inbox import notices
from functions.messages.rules.support import limits
from functions.messages.rules.support import notices as words
from functions.messages.rules.support import threads as rules
from functions.messages.settings import settings
from functions.messages.store import inboxes, support
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def open_thread(tx: Transaction, player_id: str, asked: OpenThread) -> ThreadView:
    """Open a thread, and tell the player so in the inbox.

    One read; writes the thread, its entry, the inbox and the message. Raises TooManyThreads,
    DailyThreadsUsed.
    """
    before = await inboxes.inbox(tx, player_id)
    thread, entry, inbox = rules.opened(asked, support.new_id(), before, settings().open_threads, tx.now)
    inboxes.save(tx, limits.counted(inbox, settings().daily_threads, tx.now))
    support.open_with(tx, thread, entry)
    notices.tell(tx, words.of_thread(thread))
    return rules.view(thread, [entry])


async def page(tx: Transaction, player_id: str, limit: int, cursor: str | None) -> Page[ThreadSummary]:
    """A page of a player's threads: a read of the inbox, one for each thread, and one more."""
    inbox = await inboxes.inbox(tx, player_id)
    threads = await support.of_players(inbox.player_ids, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(threads, limit, lambda thread: (thread.updated_at, thread.thread_id))
    return Page(items=tuple(rules.summary(thread) for thread in shown), next_cursor=following)


async def show(tx: Transaction, player_id: str, thread_id: str) -> ThreadView:
    """One thread: two reads in one call, and one for each entry. Raises UnknownThread."""
    return await _seen(await _own(tx, player_id, thread_id))


async def reply(tx: Transaction, player_id: str, thread_id: str, body: WriteEntry) -> ThreadSummary:
    """Write in a thread; one that was answered or closed is reopened.

    Two reads in one call; writes the thread and the entry, and the inbox where the thread is open again. Raises
    UnknownThread, ThreadFull, ThreadOver, TooManyThreads.
    """
    before = await _own(tx, player_id, thread_id)
    thread, entry = rules.replied(before, body.text, player_id, settings().reopen_days, tx.now)
    rules.check_reopening(before, await inboxes.inbox(tx, player_id), settings().open_threads)
    support.save(tx, thread, entry)
    await keep_count(tx, thread)
    return rules.summary(thread)


async def close(tx: Transaction, player_id: str, thread_id: str) -> ThreadSummary:
    """Close a thread. Two reads in one call; writes the thread and the inbox, once. Raises UnknownThread."""
    before = await _own(tx, player_id, thread_id)
    thread = rules.closed(before, tx.now)
    if thread != before:
        support.save(tx, thread)
        await keep_count(tx, thread)
    return rules.summary(thread)


async def keep_count(tx: Transaction, thread: Thread) -> None:
    """Keep in the inbox of who opened a thread whether it is open; nothing is written where it says so already."""
    before = await inboxes.inbox(tx, thread.player_id)
    after = rules.inbox_of(before, thread, tx.now)
    if after != before:
        inboxes.save(tx, after)


async def _own(tx: Transaction, player_id: str, thread_id: str) -> Thread:
    inbox, thread = await tx.read(inboxes.ref(player_id), support.ref(thread_id))
    return rules.of_player(thread, thread_id, inbox or await inboxes.inbox(tx, player_id))


async def _seen(thread: Thread) -> ThreadView:
    return rules.view(thread, await support.entries_for_player(thread.thread_id, MOST_ENTRIES))
