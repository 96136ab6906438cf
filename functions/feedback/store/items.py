"""Bugs and ideas in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.feedback.models.items import FeedbackItem, FeedbackKind
from functions.feedback.models.triage import Triage
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

ITEMS = Collection("feedback_items", FeedbackItem)

MOST_MERGED = 500
"""How many ideas are looked for that were merged into one."""

FIRST_IDEAS = "feedback:ideas:first"
"""The first page of ideas, which all players see."""


def ref(item_id: str) -> Ref[FeedbackItem]:
    """The document of a bug or an idea."""
    return ITEMS.ref(item_id)


def new_id() -> str:
    """The id of a new idea."""
    return ITEMS.new_id()


async def item(tx: Transaction, item_id: str) -> FeedbackItem | None:
    """A bug or an idea (one read, unless it was fetched)."""
    return await tx.get(ITEMS, item_id)


async def items(item_ids: Sequence[str]) -> dict[str, FeedbackItem]:
    """Those that there are, by id (a read each, in one call)."""
    return await ITEMS.get_many(item_ids)


def add(tx: Transaction, new: FeedbackItem) -> None:
    """A bug that nobody had reported, or a new idea."""
    tx.create(ITEMS, new.item_id, new)
    _forget(tx, new)


def save(tx: Transaction, changed: FeedbackItem) -> None:
    """Write an item that this transaction read."""
    tx.put(ITEMS, changed.item_id, changed)
    _forget(tx, changed)


def _forget(tx: Transaction, written: FeedbackItem) -> None:
    if written.kind is FeedbackKind.IDEA:
        tx.invalidate(FIRST_IDEAS)


async def last_changed(asked: Triage, limit: int, after: tuple[datetime, str] | None) -> list[FeedbackItem]:
    """Items that fit, the last changed first, after the given time and item (a read each)."""
    of_kind: list[Filter] = [("kind", "==", asked.kind.value)] if asked.kind else []
    in_state: list[Filter] = [("state", "==", asked.state.value)] if asked.state else []
    assigned: list[Filter] = [("assignee_id", "==", asked.assignee_id)] if asked.assignee_id is not None else []
    seen_at: list[Filter] = [("clients", "array_contains", asked.client)] if asked.client else []
    return await ITEMS.select(
        *of_kind,
        *in_state,
        *assigned,
        *seen_at,
        order=[("updated_at", "DESCENDING"), ("item_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def of_most_players(asked: Triage, limit: int, after: Sequence[int | str] | None) -> list[FeedbackItem]:
    """Items that fit, those of the most players first, after the given number and item (a read each)."""
    of_kind: list[Filter] = [("kind", "==", asked.kind.value)] if asked.kind else []
    in_state: list[Filter] = [("state", "==", asked.state.value)] if asked.state else []
    assigned: list[Filter] = [("assignee_id", "==", asked.assignee_id)] if asked.assignee_id is not None else []
    seen_at: list[Filter] = [("clients", "array_contains", asked.client)] if asked.client else []
    return await ITEMS.select(
        *of_kind,
        *in_state,
        *assigned,
        *seen_at,
        order=[("players", "DESCENDING"), ("item_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def ideas(states: Sequence[str], limit: int, after: Sequence[int | str] | None) -> list[FeedbackItem]:
    """Ideas in these states, those of the most votes first, after the given number and idea (a read each)."""
    return await ITEMS.select(
        ("kind", "==", FeedbackKind.IDEA.value),
        ("state", "in", list(states)),
        order=[("players", "DESCENDING"), ("item_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def merged_into(item_id: str) -> list[str]:
    """The ideas that were merged into one (a read each, one at least)."""
    return list(await ITEMS.named(("merged_into", "==", item_id), limit=MOST_MERGED))


def verify(tx: Transaction, item_id: str) -> None:
    """Commit only if an item that this transaction read is as it was."""
    tx.verify(ITEMS, item_id)


async def page(kind: FeedbackKind, size: int, after: str) -> list[str]:
    """The ids of some bugs, or ideas, in their order, after the given one (a read each, one at least)."""
    return list(await ITEMS.named(("kind", "==", kind.value), limit=size, after=after))


async def of_authors(player_ids: Sequence[str], limit: int) -> list[FeedbackItem]:
    """The latest ideas of players (a read each)."""
    return await ITEMS.select(("author_id", "in", list(player_ids)), order=[("created_at", "DESCENDING")], limit=limit)
