"""Telling the players of a bug or an idea what has become of it, page by page."""

from collections.abc import Iterable, Sequence

from functions.feedback.models.items import FeedbackItem, FeedbackKind, FeedbackState
from functions.feedback.models.tasks import TellPlayers
from functions.feedback.rules.notices import notice
from functions.feedback.store import items, occurrences, votes
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 100
"""Players who are told in one commit."""


async def begin(work: TellPlayers) -> None:
    """Queue the page after this place. A second time changes nothing: tasks of one name are one."""
    await enqueue(work, name=f"feedback-tell:{work.item_id}:{work.change}:{work.after}")


async def tell(work: TellPlayers) -> None:
    """Tell a page of players, and queue the next one. A read for each, one at least; an event each.

    A page that comes again tells nobody twice: a notice is one of a change and a player. What has changed again since
    is told by the later change alone.
    """
    last = await transaction.run(lambda tx: _tell(tx, work))
    if last:
        await begin(work.model_copy(update={"after": last}))


async def _tell(tx: Transaction, work: TellPlayers) -> str:
    """The place after the page; empty where nothing follows."""
    item = await items.item(tx, work.item_id)
    if item is None or item.changes != work.change:
        return ""
    if item.author_id and not work.after:
        tx.emit(notice(item, item.author_id, item.title))
    if item.state is FeedbackState.MERGED:
        return ""
    if item.kind is FeedbackKind.BUG:
        reports = await occurrences.page(item.item_id, AT_ONCE, work.after)
        _emit(tx, item, ((report.player_id, report.title) for report in reports.values()))
        return _last(list(reports))
    voters = await votes.page(item.item_id, AT_ONCE, work.after)
    _emit(tx, item, ((vote.player_id, item.title) for vote in voters.values() if vote.player_id != item.author_id))
    return _last(list(voters))


def _emit(tx: Transaction, item: FeedbackItem, told: Iterable[tuple[str, str]]) -> None:
    for player_id, title in told:
        tx.emit(notice(item, player_id, title))


def _last(page: Sequence[str]) -> str:
    return page[-1] if len(page) == AT_ONCE else ""
