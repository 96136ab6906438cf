"""Support threads: what players and staff write to each other, and what staff writes beside."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from functions.messages.models.messages import MessageText, Texts
from shared.model import Id, Model, Moment
from shared.text.names import UnixLines, lines

MOST_ENTRIES = 100
"""How many entries a thread may have: whoever opens it reads them all."""

Words = Annotated[
    str, UnixLines, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(lines)
]


class Category(StrEnum):
    """What a player needs help with."""

    ACCOUNT = "account"
    PURCHASE = "purchase"
    BUG = "bug"
    PLAYER_REPORT = "player_report"
    APPEAL = "appeal"
    OTHER = "other"


class ThreadState(StrEnum):
    """Whose turn it is."""

    OPEN = "open"
    """Staff's: it is new, or the player has said what staff asked."""
    WAITING = "waiting"
    """The player's: staff has asked something."""
    ANSWERED = "answered"
    """Nobody's: staff has answered."""
    CLOSED = "closed"
    """Nobody's: it is over."""
    REOPENED = "reopened"
    """Staff's: the player went on after an answer, or after it was closed."""


class Author(StrEnum):
    """Who wrote an entry."""

    PLAYER = "player"
    STAFF = "staff"


class Thread(Model):
    """A support thread. `messages_threads/{thread_id}`.

    `entries` counts all of them, internal notes as well: the next one has that number. `first_response_seconds` is how
    long the player waited for the first answer.
    """

    thread_id: str
    player_id: str
    category: Category
    subject: str
    state: ThreadState
    assignee_id: str | None = None
    entries: int
    opened_at: Moment
    updated_at: Moment
    first_response_at: Moment | None = None
    first_response_seconds: int | None = None
    closed_at: Moment | None = None


class Entry(Model):
    """What somebody wrote in a thread. `messages_thread_entries/{thread_id}-{number}`.

    An `internal` one is staff's own: no player ever sees it.
    """

    thread_id: str
    number: int
    author: Author
    author_id: str
    internal: bool
    text: str
    created_at: Moment


class CannedAnswer(Model):
    """An answer that staff gives often. `messages_canned_answers/{answer_id}`."""

    answer_id: str
    title: str
    texts: dict[str, MessageText]
    updated_at: Moment


class OpenThread(Model):
    """A new support thread."""

    category: Category
    subject: Annotated[
        str, UnixLines, StringConstraints(strip_whitespace=True, min_length=3, max_length=120), AfterValidator(lines)
    ]
    text: Words


class WriteEntry(Model):
    """What is written in a thread."""

    text: Words


class AnswerThread(Model):
    """Staff's answer. `text` or a canned answer is needed unless the thread is only closed."""

    text: Words | None = None
    canned_answer_id: Id | None = Field(None, description="Its text, in the player's language, is the answer.")
    asks: bool = Field(False, description="Whether it asks the player something: then the thread waits for them.")
    close: bool = Field(False, description="Whether the thread is closed with it.")


class AssignThread(Model):
    """Who looks after a thread; null: nobody."""

    assignee_id: Id | None


class WriteCannedAnswer(Model):
    """An answer that staff gives often. Subjects are not sent."""

    title: Annotated[
        str, UnixLines, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), AfterValidator(lines)
    ]
    texts: Texts


class EntryView(Model):
    """An entry as the player sees it."""

    number: int
    author: Author
    text: str
    created_at: Moment


class StaffEntryView(EntryView):
    """An entry as staff sees it."""

    author_id: str
    internal: bool


class ThreadSummary(Model):
    """A thread in a list of the player's own."""

    thread_id: str
    category: Category
    subject: str
    state: ThreadState
    opened_at: Moment
    updated_at: Moment


class ThreadView(ThreadSummary):
    """A thread with what was written in it, in order."""

    entries: tuple[EntryView, ...]


class StaffThreadSummary(ThreadSummary):
    """A thread in a list of staff's. `first_response_seconds` is null until there was an answer."""

    player_id: str
    assignee_id: str | None
    first_response_seconds: int | None
    closed_at: Moment | None


class StaffThreadView(StaffThreadSummary):
    """A thread with all that was written in it, in order, internal notes as well."""

    entries: tuple[StaffEntryView, ...]


class CannedAnswerView(Model):
    """An answer that staff gives often."""

    answer_id: str
    title: str
    texts: dict[str, MessageText]
    updated_at: Moment


class CannedAnswers(Model):
    """All of them, by title."""

    answers: tuple[CannedAnswerView, ...]


class SupportFigures(Model):
    """How support does. The mean is of threads that were first answered in the last `days` days; null: none was."""

    days: int
    answered_first: int
    mean_first_response_seconds: int | None
    threads: dict[ThreadState, int] = Field(description="How many threads are in each state.")
