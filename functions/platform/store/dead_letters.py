"""Dead letters in Firestore."""

from datetime import datetime

from functions.platform.models.dead_letters import DeadLetter, DeadLetterState
from functions.platform.rules import dead_letters as rules
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import AlreadyDone, Transaction

DEAD_LETTERS = Collection("platform_dead_letters", DeadLetter)


def add_dead_letter(tx: Transaction, letter: DeadLetter) -> None:
    """Keep a dead letter; the commit raises AlreadyDone when it is kept already."""
    tx.create(DEAD_LETTERS, letter.dead_letter_id, letter, otherwise=AlreadyDone())


async def dead_letter(dead_letter_id: str) -> DeadLetter:
    """One dead letter (one read). Raises UnknownDeadLetter."""
    return _known(await DEAD_LETTERS.get(dead_letter_id))


async def dead_letter_to_change(tx: Transaction, dead_letter_id: str) -> DeadLetter:
    """One dead letter. Raises UnknownDeadLetter."""
    return _known(await tx.get(DEAD_LETTERS, dead_letter_id))


def _known(letter: DeadLetter | None) -> DeadLetter:
    if letter is None:
        raise rules.UnknownDeadLetter
    return letter


async def letter_of_replay(tx: Transaction, dead_letter_id: str) -> DeadLetter | None:
    """The dead letter that a delivery says it is of; None when there is none (any more)."""
    return await tx.get(DEAD_LETTERS, dead_letter_id)


async def dead_letters(
    function: str | None,
    topic: str | None,
    state: DeadLetterState | None,
    limit: int,
    after: tuple[datetime, str] | None,
) -> list[DeadLetter]:
    """Dead letters, the latest first, after the given time and id (a read each)."""
    of_function: list[Filter] = [("function", "==", function)] if function else []
    of_topic: list[Filter] = [("source_topic", "==", topic)] if topic else []
    in_state: list[Filter] = [("state", "==", state)] if state else []
    return await DEAD_LETTERS.select(
        *of_function,
        *of_topic,
        *in_state,
        order=[("died_at", "DESCENDING"), ("dead_letter_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def save_dead_letter(tx: Transaction, letter: DeadLetter) -> None:
    """Write a dead letter that this transaction read."""
    tx.put(DEAD_LETTERS, letter.dead_letter_id, letter)


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many letters are dead, and since when the first of them is (two reads at least)."""
    dead = DeadLetterState.DEAD
    oldest = await DEAD_LETTERS.select(("state", "==", dead), order=[("died_at", "ASCENDING")], limit=1)
    count = await DEAD_LETTERS.count(("state", "==", dead), order=[("died_at", "ASCENDING")])
    return count, oldest[0].died_at if oldest else None


async def count_dead(function: str) -> int:
    """How many letters of a function are dead (a read a thousand)."""
    return await DEAD_LETTERS.count(("function", "==", function), ("state", "==", DeadLetterState.DEAD))


async def next_dead(tx: Transaction, function: str, position: str, limit: int) -> list[DeadLetter]:
    """The function's dead letters after a position, by their ids, as this transaction may change them.

    Two reads a letter: one finds it, the other holds it to be unchanged.
    """
    further: list[Filter] = [("dead_letter_id", ">", position)] if position else []
    matching = await DEAD_LETTERS.select(
        ("function", "==", function),
        ("state", "==", DeadLetterState.DEAD),
        *further,
        order=[("dead_letter_id", "ASCENDING")],
        limit=limit,
    )
    return list((await tx.get_many(DEAD_LETTERS, [letter.dead_letter_id for letter in matching])).values())
