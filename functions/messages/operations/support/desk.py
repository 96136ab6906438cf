"""What staff does with support threads."""

from datetime import timedelta

from functions.auth.api import players
from functions.messages.models.support import (
    MOST_ENTRIES,
    AnswerThread,
    StaffThreadSummary,
    StaffThreadView,
    SupportFigures,
    Thread,
    ThreadState,
)
from functions.messages.models.tasks import MailUnreadReply
from functions.messages.operations.inbox import notices
from functions.messages.operations.support.threads import keep_count
from functions.messages.rules.support import notices as words
from functions.messages.rules.support import threads as rules
from functions.messages.settings import settings
from functions.messages.store import inboxes, support
from shared.events.tasks import enqueue
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.telemetry import log

FIGURE_DAYS = 30
"""Days whose first answers make the mean."""


async def show(tx: Transaction, thread_id: str) -> StaffThreadView:
    """One thread with its notes: a read, and one for each entry. Raises UnknownThread."""
    thread = await _thread(tx, thread_id)
    return rules.staff_view(thread, await support.entries(thread_id, MOST_ENTRIES))


async def answer(tx: Transaction, staff_id: str, thread_id: str, body: AnswerThread) -> StaffThreadSummary:
    """Answer or close a thread, and tell the player in the inbox, and by mail unless they see it soon.

    A read of the thread and of a canned answer in one call, then of the player's inbox and account in another; writes
    the thread, the entry, the message, and the inbox where the thread is no longer open. The mail is queued before the
    commit: if that fails, the task finds no reply.

    Raises UnknownThread, UnknownCannedAnswer, NothingToSend, ThreadFull.
    """
    canned_ref = [support.canned_ref(body.canned_answer_id)] if body.canned_answer_id else []
    await tx.fetch(support.ref(thread_id), *canned_ref)
    before = await _thread(tx, thread_id)
    await tx.fetch(inboxes.ref(before.player_id), players.ref(before.player_id))
    canned = await tx.get(support.CANNED, body.canned_answer_id) if body.canned_answer_id else None
    text = rules.text_of(body, canned, await players.language_of(tx, before.player_id))
    if text:
        thread, entry = rules.answered(before, body, text, staff_id, tx.now)
        support.save(tx, thread, entry)
        await _tell(tx, thread, entry.number)
    else:
        thread = rules.closed(before, tx.now)
        if thread != before:
            support.save(tx, thread)
    await keep_count(tx, thread)
    _count_first(tx, before, thread)
    return rules.staff_summary(thread)


async def note(tx: Transaction, staff_id: str, thread_id: str, text: str) -> StaffThreadSummary:
    """Write what staff alone reads. One read, two writes. Raises UnknownThread, ThreadFull."""
    thread, entry = rules.noted(await _thread(tx, thread_id), text, staff_id, tx.now)
    support.save(tx, thread, entry)
    return rules.staff_summary(thread)


async def assign(tx: Transaction, thread_id: str, assignee_id: str | None) -> StaffThreadSummary:
    """Say who looks after a thread. Two reads in one call, one write. Raises UnknownThread, NotStaff."""
    await tx.fetch(support.ref(thread_id), *([players.ref(assignee_id)] if assignee_id else []))
    thread = await _thread(tx, thread_id)
    if assignee_id and not await players.has_role(tx, assignee_id, Role.SUPPORT, Role.ADMIN):
        raise rules.NotStaff(assignee_id=assignee_id)
    after = thread.model_copy(update={"assignee_id": assignee_id})
    support.save(tx, after)
    return rules.staff_summary(after)


async def figures(tx: Transaction) -> SupportFigures:
    """How many threads are in each state, and how long first answers took: a read for each thousand."""
    answered, seconds = await support.first_responses(tx.now - timedelta(days=FIGURE_DAYS))
    return SupportFigures(
        days=FIGURE_DAYS,
        answered_first=answered,
        mean_first_response_seconds=seconds // answered if answered else None,
        threads={state: await support.count_in(state) for state in ThreadState},
    )


async def _thread(tx: Transaction, thread_id: str) -> Thread:
    (thread,) = await tx.read(support.ref(thread_id))
    return rules.required(thread, thread_id)


async def _tell(tx: Transaction, thread: Thread, number: int) -> None:
    notices.tell(tx, words.of_reply(thread, number))
    work = MailUnreadReply(player_id=thread.player_id, thread_id=thread.thread_id, number=number)
    seen_by = tx.now + timedelta(minutes=settings().reply_mail_minutes)
    await enqueue(work, name=f"support-reply:{thread.thread_id}:{number}", at=seen_by)


def _count_first(tx: Transaction, before: Thread, after: Thread) -> None:
    if before.first_response_at or after.first_response_seconds is None:
        return

    async def count() -> None:
        log.info("support.first_response", thread_id=after.thread_id, seconds=after.first_response_seconds)

    tx.after_commit(count)
