"""How a support thread goes on."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.messages.models.inboxes import Inbox
from functions.messages.models.messages import MessageText
from functions.messages.models.support import (
    MOST_ENTRIES,
    AnswerThread,
    CannedAnswer,
    Category,
    OpenThread,
    Thread,
    ThreadState,
)
from functions.messages.rules.support import threads as rules

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ASKED = OpenThread(category=Category.BUG, subject="It is stuck", text="At level 3.")
EMPTY = Inbox(player_id="ada", updated_at=NOW)
ANSWER, QUESTION, END = AnswerThread(text="x"), AnswerThread(text="x", asks=True), AnswerThread(text="x", close=True)


def opened(**changes: object) -> Thread:
    thread, _, _ = rules.opened(ASKED, "thread-1", EMPTY, 5, NOW)
    return thread.model_copy(update=changes)


def test_a_new_thread_is_open_and_counts():
    thread, entry, inbox = rules.opened(ASKED, "thread-1", EMPTY, 1, NOW)
    assert (thread.state, thread.entries, entry.number, entry.text) == (ThreadState.OPEN, 1, 0, "At level 3.")
    with pytest.raises(rules.TooManyThreads):
        rules.opened(ASKED, "thread-2", inbox, 1, NOW)


@pytest.mark.parametrize(
    ("answer", "after", "after_reply", "counts"),
    [
        (ANSWER, ThreadState.ANSWERED, ThreadState.REOPENED, False),
        (QUESTION, ThreadState.WAITING, ThreadState.OPEN, True),
        (END, ThreadState.CLOSED, ThreadState.REOPENED, False),
    ],
)
def test_whose_turn_it_is(answer, after, after_reply, counts):
    _, _, inbox = rules.opened(ASKED, "thread-1", EMPTY, 1, NOW)
    answered, entry = rules.answered(opened(), answer, "x", "staff", NOW)
    assert (answered.state, entry.number, answered.assignee_id) == (after, 1, "staff")
    inbox = rules.inbox_of(inbox, answered, NOW)
    assert (inbox.open_thread_ids == ("thread-1",)) is counts
    replied, again = rules.replied(answered, "But", "ada", 14, NOW)
    assert (replied.state, replied.closed_at, again.number) == (after_reply, None, 2)
    assert rules.inbox_of(inbox, replied, NOW).open_thread_ids == ("thread-1",)


def test_a_player_s_second_entry_does_not_reopen_what_is_open():
    replied, _ = rules.replied(opened(), "And", "ada", 14, NOW)
    assert replied.state is ThreadState.OPEN


def test_a_thread_that_was_closed_long_ago_is_over():
    closed = rules.closed(opened(), NOW)
    assert rules.closed(closed, NOW + timedelta(days=1)) == closed
    assert rules.replied(closed, "But", "ada", 14, NOW + timedelta(days=14))[0].state is ThreadState.REOPENED
    with pytest.raises(rules.ThreadOver):
        rules.replied(closed, "But", "ada", 14, NOW + timedelta(days=14, seconds=1))


def test_the_first_answer_s_time_is_kept_and_no_later_one_s():
    first, _ = rules.answered(opened(), ANSWER, "x", "staff", NOW + timedelta(hours=2))
    again, _ = rules.answered(first, ANSWER, "x", "other", NOW + timedelta(hours=9))
    assert first.first_response_seconds == again.first_response_seconds == 7200
    assert again.assignee_id == "staff"


def test_a_note_is_no_answer_and_no_player_sees_it():
    thread, note = rules.noted(opened(), "A regular.", "staff", NOW + timedelta(hours=1))
    assert (thread.state, thread.first_response_at, thread.updated_at) == (ThreadState.OPEN, None, NOW)
    assert rules.view(thread, [note]).entries == ()
    assert rules.staff_view(thread, [note]).entries[0].text == "A regular."
    assert "staff" not in rules.view(thread, [rules.answered(thread, ANSWER, "x", "the-id", NOW)[1]]).model_dump_json(
        exclude={"entries": {0: {"author"}}}
    )


def test_a_full_thread_takes_no_more():
    with pytest.raises(rules.ThreadFull):
        rules.replied(opened(entries=MOST_ENTRIES), "And", "ada", 14, NOW)


def test_an_answer_is_written_or_canned_or_closes():
    texts = {"en": MessageText(subject="", body="Restart."), "de": MessageText(subject="", body="Neu starten.")}
    canned = CannedAnswer(answer_id="restart", title="Restart", texts=texts, updated_at=NOW)
    assert rules.text_of(AnswerThread(canned_answer_id="restart"), canned, "de") == "Neu starten."
    assert rules.text_of(AnswerThread(text="Hi"), None, "de") == "Hi"
    assert rules.text_of(AnswerThread(close=True), None, "de") == ""
    with pytest.raises(rules.UnknownCannedAnswer):
        rules.text_of(AnswerThread(canned_answer_id="restart"), None, "de")
    for wrong in (AnswerThread(), AnswerThread(text="Hi", canned_answer_id="restart")):
        with pytest.raises(rules.NothingToSend):
            rules.text_of(wrong, canned, "de")
