"""How a support thread goes on: whose turn it is after what, and what is refused."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from functions.messages.models.inboxes import Inbox
from functions.messages.models.support import (
    MOST_ENTRIES,
    AnswerThread,
    Author,
    CannedAnswer,
    Entry,
    EntryView,
    OpenThread,
    StaffEntryView,
    StaffThreadSummary,
    StaffThreadView,
    Thread,
    ThreadState,
    ThreadSummary,
    ThreadView,
)
from functions.messages.rules.inbox.reading import text_in
from shared.errors import DomainError

STAFFS_TURN = frozenset({ThreadState.OPEN, ThreadState.REOPENED})

AFTER_PLAYER = {
    ThreadState.OPEN: ThreadState.OPEN,
    ThreadState.WAITING: ThreadState.OPEN,
    ThreadState.ANSWERED: ThreadState.REOPENED,
    ThreadState.CLOSED: ThreadState.REOPENED,
    ThreadState.REOPENED: ThreadState.REOPENED,
}
"""The state after a player has written, by the one before."""


class UnknownThread(DomainError):
    """There is no such thread, or it is another player's."""

    status = 404
    code = "UNKNOWN_THREAD"
    message = "There is no such support thread."


class UnknownCannedAnswer(DomainError):
    """There is no such canned answer."""

    status = 404
    code = "UNKNOWN_CANNED_ANSWER"
    message = "There is no such canned answer; see GET /api/v1/admin/support/answers."


class TooManyThreads(DomainError):
    """The player has as many threads open as there may be."""

    status = 409
    code = "TOO_MANY_THREADS"
    message = "You have as many support threads open as there may be; reply in one of them, or close one."


class ThreadFull(DomainError):
    """No more can be written in a thread."""

    status = 409
    code = "THREAD_FULL"
    message = "This thread has as many entries as there may be; open another one."


class ThreadOver(DomainError):
    """A thread was closed too long ago to go on."""

    status = 409
    code = "THREAD_OVER"
    message = "This thread was closed too long ago; open another one."


class NothingToSend(DomainError):
    """An answer has no text and closes nothing."""

    status = 422
    code = "NOTHING_TO_SEND"
    message = "Send `text` or `canned_answer_id`, but not both, or `close`."


class NotStaff(DomainError):
    """A thread can be assigned to who answers threads alone."""

    status = 422
    code = "NOT_STAFF"
    message = "Threads are assigned to accounts with the role support or admin."


def required(thread: Thread | None, thread_id: str) -> Thread:
    """The thread. Raises UnknownThread."""
    if thread is None:
        raise UnknownThread(thread_id=thread_id)
    return thread


def of_player(thread: Thread | None, thread_id: str, inbox: Inbox) -> Thread:
    """The thread, if it is a player's. Raises UnknownThread."""
    if thread is None or thread.player_id not in inbox.player_ids:
        raise UnknownThread(thread_id=thread_id)
    return thread


def opened(asked: OpenThread, thread_id: str, inbox: Inbox, most: int, now: datetime) -> tuple[Thread, Entry, Inbox]:
    """A new thread, its first entry, and the player's inbox with it. Raises TooManyThreads."""
    if len(inbox.open_thread_ids) >= most:
        raise TooManyThreads(most=most, thread_ids=list(inbox.open_thread_ids))
    thread = Thread(
        thread_id=thread_id,
        player_id=inbox.player_id,
        category=asked.category,
        subject=asked.subject,
        state=ThreadState.OPEN,
        entries=1,
        opened_at=now,
        updated_at=now,
    )
    entry = _entry(thread, 0, Author.PLAYER, inbox.player_id, asked.text, now)
    return thread, entry, inbox_of(inbox, thread, now)


def check_reopening(thread: Thread, inbox: Inbox, most: int) -> None:
    """Raise TooManyThreads where a closed thread would be open again beside as many as there may be."""
    if thread.state is ThreadState.CLOSED and len(inbox.open_thread_ids) >= most:
        raise TooManyThreads(most=most, thread_ids=list(inbox.open_thread_ids))


def replied(thread: Thread, text: str, player_id: str, reopen_days: int, now: datetime) -> tuple[Thread, Entry]:
    """A thread that its player has written in. Raises ThreadFull, ThreadOver."""
    if thread.closed_at and now > thread.closed_at + timedelta(days=reopen_days):
        raise ThreadOver(closed_at=thread.closed_at.isoformat())
    after = {"state": AFTER_PLAYER[thread.state], "closed_at": None}
    return _written(thread, after, _next(thread, Author.PLAYER, player_id, text, now), now)


def answered(thread: Thread, answer: AnswerThread, text: str, staff_id: str, now: datetime) -> tuple[Thread, Entry]:
    """A thread that staff has answered, and closed if so. Raises ThreadFull."""
    state = ThreadState.WAITING if answer.asks else ThreadState.ANSWERED
    after: dict[str, object] = {"state": ThreadState.CLOSED if answer.close else state}
    after["closed_at"] = now if answer.close else None
    if thread.first_response_at is None:
        waited = int((now - thread.opened_at).total_seconds())
        after |= {"first_response_at": now, "first_response_seconds": waited}
    if thread.assignee_id is None:
        after["assignee_id"] = staff_id
    return _written(thread, after, _next(thread, Author.STAFF, staff_id, text, now), now)


def noted(thread: Thread, text: str, staff_id: str, now: datetime) -> tuple[Thread, Entry]:
    """A thread with an internal note: whose turn it is, and when it last changed, stays. Raises ThreadFull."""
    note = _next(thread, Author.STAFF, staff_id, text, now, internal=True)
    return thread.model_copy(update={"entries": thread.entries + 1}), note


def closed(thread: Thread, now: datetime) -> Thread:
    """A thread that is over; one that was over stays as it is."""
    if thread.state is ThreadState.CLOSED:
        return thread
    return thread.model_copy(update={"state": ThreadState.CLOSED, "closed_at": now, "updated_at": now})


def inbox_of(inbox: Inbox, thread: Thread, now: datetime) -> Inbox:
    """The inbox with the thread among the open ones, or not. Open is what is not answered or closed."""
    others = tuple(thread_id for thread_id in inbox.open_thread_ids if thread_id != thread.thread_id)
    is_open = thread.state in STAFFS_TURN or thread.state is ThreadState.WAITING
    ids = (*others, thread.thread_id) if is_open else others
    if set(ids) == set(inbox.open_thread_ids):
        return inbox
    return inbox.model_copy(update={"open_thread_ids": ids, "updated_at": now})


def text_of(answer: AnswerThread, canned: CannedAnswer | None, language: str) -> str:
    """What staff says: empty for who only closes. Raises NothingToSend, UnknownCannedAnswer."""
    if (answer.canned_answer_id and answer.text) or not (answer.canned_answer_id or answer.text or answer.close):
        raise NothingToSend
    if not answer.canned_answer_id:
        return answer.text or ""
    if canned is None:
        raise UnknownCannedAnswer(answer_id=answer.canned_answer_id)
    return text_in(canned.texts, language)[1].body


def _written(thread: Thread, after: Mapping[str, object], entry: Entry, now: datetime) -> tuple[Thread, Entry]:
    return thread.model_copy(update={**after, "entries": thread.entries + 1, "updated_at": now}), entry


def _next(thread: Thread, author: Author, author_id: str, text: str, now: datetime, *, internal: bool = False) -> Entry:
    if thread.entries >= MOST_ENTRIES:
        raise ThreadFull(most=MOST_ENTRIES)
    return _entry(thread, thread.entries, author, author_id, text, now, internal=internal)


def _entry(
    thread: Thread, number: int, author: Author, author_id: str, text: str, now: datetime, *, internal: bool = False
) -> Entry:
    return Entry(
        thread_id=thread.thread_id,
        number=number,
        author=author,
        author_id=author_id,
        internal=internal,
        text=text,
        created_at=now,
    )


def summary(thread: Thread) -> ThreadSummary:
    """A thread in its player's list."""
    return ThreadSummary(**{name: getattr(thread, name) for name in ThreadSummary.model_fields})


def view(thread: Thread, entries: Iterable[Entry]) -> ThreadView:
    """A thread as its player sees it: without internal notes, and without the names of staff."""
    shown = tuple(
        EntryView(number=entry.number, author=entry.author, text=entry.text, created_at=entry.created_at)
        for entry in entries
        if not entry.internal
    )
    return ThreadView(**summary(thread).model_dump(), entries=shown)


def staff_summary(thread: Thread) -> StaffThreadSummary:
    """A thread in staff's list."""
    return StaffThreadSummary(**{name: getattr(thread, name) for name in StaffThreadSummary.model_fields})


def staff_view(thread: Thread, entries: Iterable[Entry]) -> StaffThreadView:
    """A thread as staff sees it."""
    shown = tuple(
        StaffEntryView(**{name: getattr(entry, name) for name in StaffEntryView.model_fields}) for entry in entries
    )
    return StaffThreadView(**staff_summary(thread).model_dump(), entries=shown)
