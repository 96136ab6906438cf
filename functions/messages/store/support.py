"""Support threads, their entries and canned answers in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.messages.models.support import CannedAnswer, Category, Entry, Thread, ThreadState
from functions.messages.store.messages import Place
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

THREADS = Collection("messages_threads", Thread)
ENTRIES = Collection("messages_thread_entries", Entry)
CANNED = Collection("messages_canned_answers", CannedAnswer)

MOST_CANNED = 200
MOST_ENTRIES = 1000


def ref(thread_id: str) -> Ref[Thread]:
    """The document of a thread."""
    return THREADS.ref(thread_id)


def canned_ref(answer_id: str) -> Ref[CannedAnswer]:
    """The document of a canned answer."""
    return CANNED.ref(answer_id)


def new_id() -> str:
    """The id of a new thread."""
    return THREADS.new_id()


def open_with(tx: Transaction, thread: Thread, entry: Entry) -> None:
    """A new thread with its first entry."""
    tx.create(THREADS, thread.thread_id, thread)
    _add(tx, entry)


def save(tx: Transaction, thread: Thread, *entries: Entry) -> None:
    """Write a thread that this transaction read, with what is new in it."""
    tx.put(THREADS, thread.thread_id, thread)
    for entry in entries:
        _add(tx, entry)


def _add(tx: Transaction, entry: Entry) -> None:
    tx.create(ENTRIES, f"{entry.thread_id}-{entry.number:04}", entry)


async def of_players(player_ids: Sequence[str], limit: int, after: Place) -> list[Thread]:
    """Players' threads, the last changed first, after the given time and thread (a read each).

    Of many players, so many at most of each thirty.
    """
    return await THREADS.select(
        ("player_id", "in", list(player_ids)),
        order=[("updated_at", "DESCENDING"), ("thread_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def search(
    state: ThreadState | None,
    category: Category | None,
    assignee_id: str | None,
    player_id: str | None,
    limit: int,
    after: Place,
) -> list[Thread]:
    """All threads, or those that fit, the last changed first, after the given time and thread (a read each)."""
    in_state: list[Filter] = [("state", "==", state.value)] if state else []
    of_category: list[Filter] = [("category", "==", category.value)] if category else []
    assigned: list[Filter] = [("assignee_id", "==", assignee_id)] if assignee_id else []
    of_player: list[Filter] = [("player_id", "==", player_id)] if player_id else []
    return await THREADS.select(
        *in_state,
        *of_category,
        *assigned,
        *of_player,
        order=[("updated_at", "DESCENDING"), ("thread_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def entries(thread_id: str, limit: int) -> list[Entry]:
    """What was written in a thread, in order (a read each)."""
    return await ENTRIES.select(("thread_id", "==", thread_id), order=[("number", "ASCENDING")], limit=limit)


async def entries_for_player(thread_id: str, limit: int) -> list[Entry]:
    """What was written in a thread but for internal notes, in order (a read each)."""
    return await ENTRIES.select(
        ("thread_id", "==", thread_id), ("internal", "==", False), order=[("number", "ASCENDING")], limit=limit
    )


async def shown_entries(thread_id: str) -> list[Entry]:
    """All that a player may see of a thread (a read each)."""
    return await entries_for_player(thread_id, MOST_ENTRIES)


async def entry_ids(thread_id: str, limit: int = 250) -> list[str]:
    """Documents of what was written in a thread, by their ids (a read each, one at least)."""
    return list(await ENTRIES.named(("thread_id", "==", thread_id), limit=limit))


def delete_entry(tx: Transaction, entry_id: str) -> None:
    """Delete what somebody wrote, by its document's id."""
    tx.delete(ENTRIES, entry_id)


async def count_in(state: ThreadState) -> int:
    """How many threads are in a state (a read for each thousand)."""
    return await THREADS.count(("state", "==", state.value))


async def first_responses(since: datetime) -> tuple[int, int]:
    """How many threads were first answered since a moment, and the seconds that all waited (a read a thousand)."""
    answered, sums = await THREADS.totals(("first_response_at", ">=", since), fields=["first_response_seconds"])
    return answered, sums["first_response_seconds"]


async def canned_answers() -> list[CannedAnswer]:
    """All canned answers, by title (a read each)."""
    return await CANNED.select(order=[("title", "ASCENDING")], limit=MOST_CANNED)


def save_canned(tx: Transaction, answer: CannedAnswer) -> None:
    """Write a canned answer, whatever stood there."""
    tx.put(CANNED, answer.answer_id, answer, overwrite=True)


def delete_canned(tx: Transaction, answer_id: str) -> None:
    """Delete a canned answer."""
    tx.delete(CANNED, answer_id)


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many threads wait for staff, and since when the first of them does (two reads at least)."""
    turn = [ThreadState.OPEN.value, ThreadState.REOPENED.value]
    oldest = await THREADS.select(("state", "in", turn), order=[("updated_at", "ASCENDING")], limit=1)
    return await THREADS.count(("state", "in", turn)), oldest[0].updated_at if oldest else None
