"""What support does with feedback."""

from functions.auth.api import players as accounts
from functions.feedback.models.items import FeedbackItem, FeedbackKind, FeedbackSummary
from functions.feedback.models.triage import (
    ChangeFeedbackState,
    FeedbackCsv,
    FeedbackDetails,
    Triage,
    TriageOrder,
)
from functions.feedback.operations.counting import count_soon
from functions.feedback.rules import changes as rules
from functions.feedback.rules import details
from functions.feedback.rules.table import table
from functions.feedback.store import items, occurrences
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.identity.callers import Role
from shared.model import Page

LATEST = 10
"""Reports of a bug that are shown with it."""


async def page(asked: Triage, limit: int, cursor: str | None) -> Page[FeedbackSummary]:
    """A page of bugs and ideas that fit: a read for each, and one more. Raises InvalidCursor."""
    shown, following = await _page(asked, limit, cursor)
    return Page(items=tuple(map(FeedbackSummary.of, shown)), next_cursor=following)


async def csv(asked: Triage, limit: int, cursor: str | None) -> FeedbackCsv:
    """The same as CSV. Raises InvalidCursor."""
    shown, following = await _page(asked, limit, cursor)
    return FeedbackCsv(csv=table(list(map(FeedbackSummary.of, shown))), next_cursor=following)


async def show(item_id: str) -> FeedbackDetails:
    """A bug or an idea: a read, and for a bug one for each of its latest reports. Raises UnknownFeedback."""
    item = rules.required((await items.items([item_id])).get(item_id), item_id)
    latest = await occurrences.latest(item_id, LATEST) if item.kind is FeedbackKind.BUG else []
    return details.details(item, latest)


async def assign(tx: Transaction, item_id: str, assignee_id: str | None) -> FeedbackSummary:
    """Say who looks after an item. Two reads in one call, one write. Raises UnknownFeedback, NotOfStaff."""
    await tx.fetch(items.ref(item_id), *([accounts.ref(assignee_id)] if assignee_id else []))
    before = rules.required(await items.item(tx, item_id), item_id)
    if assignee_id and not await accounts.has_role(tx, assignee_id, Role.SUPPORT, Role.ADMIN):
        raise rules.NotOfStaff(assignee_id=assignee_id)
    after = rules.assigned(before, assignee_id or "", tx.now)
    _save(tx, before, after)
    return FeedbackSummary.of(after)


async def change_state(tx: Transaction, item_id: str, body: ChangeFeedbackState) -> FeedbackSummary:
    """Give an item another state; its players are told. One read; writes the item, and an event.

    Raises UnknownFeedback, FeedbackMerged, FixedInNotPossible.
    """
    before = rules.required(await items.item(tx, item_id), item_id)
    after = rules.changed(before, body, tx.now)
    _save(tx, before, after)
    return FeedbackSummary.of(after)


async def merge(tx: Transaction, item_id: str, into_id: str) -> FeedbackSummary:
    """Merge an idea into another, which gets its votes. Two reads in one call; writes the idea, an event, a task.

    Raises UnknownFeedback, NotMergeable, FeedbackMerged, VotesReturning.
    """
    await tx.fetch(items.ref(item_id), items.ref(into_id))
    before = rules.required(await items.item(tx, item_id), item_id)
    after = rules.merged(before, rules.required(await items.item(tx, into_id), into_id), tx.now)
    if after != before:
        items.verify(tx, into_id)
        await count_soon(item_id, tx.now)
    _save(tx, before, after)
    return FeedbackSummary.of(after)


async def unmerge(tx: Transaction, item_id: str) -> FeedbackSummary:
    """Undo the merge of an idea: a task gives its votes back. A read, then one; writes the idea, an event, a task.

    Raises UnknownFeedback, NotMerged, FeedbackMerged.
    """
    before = rules.required(await items.item(tx, item_id), item_id)
    into = await items.item(tx, before.merged_into) if before.merged_into else None
    after = rules.unmerged(before, into, tx.now)
    if into is not None:
        items.verify(tx, into.item_id)
    await count_soon(item_id, tx.now)
    _save(tx, before, after)
    return FeedbackSummary.of(after)


def _save(tx: Transaction, before: FeedbackItem, after: FeedbackItem) -> None:
    if after != before:
        items.save(tx, after)
    if after.changes != before.changes:
        tx.emit(rules.change_of(before, after))


async def _page(asked: Triage, limit: int, cursor: str | None) -> tuple[list[FeedbackItem], str | None]:
    if asked.order is TriageOrder.PLAYERS:
        fitting = await items.of_most_players(asked, limit + 1, cursors.read_values(cursor, int, str))
    else:
        fitting = await items.last_changed(asked, limit + 1, cursors.read_time_and_id(cursor))
    shown = fitting[:limit]
    if len(fitting) <= limit:
        return shown, None
    last = shown[-1]
    if asked.order is TriageOrder.PLAYERS:
        return shown, cursors.write_values(last.players, last.item_id)
    return shown, cursors.write_time_and_id(last.updated_at, last.item_id)
