"""Reporting bugs, and what became of them."""

from functions.feedback.events import FeedbackCreated
from functions.feedback.models.bugs import BugReceipt, MyBug, ReportBug
from functions.feedback.models.items import FeedbackItem
from functions.feedback.models.players import FeedbackPlayer
from functions.feedback.operations.counting import count_soon
from functions.feedback.rules import bugs as rules
from functions.feedback.rules import limits
from functions.feedback.rules.changes import change_of
from functions.feedback.rules.fingerprints import item_id_of
from functions.feedback.settings import settings
from functions.feedback.store import items, occurrences, players
from functions.ugc.api import screenshots
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def report(tx: Transaction, player_id: str, body: ReportBug) -> BugReceipt:
    """Take a bug report: three reads in one call, one more for each screenshot.

    Writes the player's own documents, and the bug if it is new. A bug that others have is not written, unless it has
    come back, as a second player says so (two reads more): a task counts them. Raises DailyBugReportsUsed,
    UnknownScreenshot.
    """
    item_id, days = item_id_of(body, player_id), settings().bug_report_days
    own_documents = (items.ref(item_id), occurrences.ref(item_id, player_id), players.ref(player_id))
    await tx.fetch(*own_documents, *screenshots.refs(body.screenshots))
    item, before, player = await tx.read(*own_documents)
    own = player or FeedbackPlayer(player_id=player_id)
    if unknown := await screenshots.not_of_player(tx, own.ids, body.screenshots):
        raise rules.UnknownScreenshot(ugc_ids=unknown)
    if before is None:
        players.save(tx, limits.with_bug(own, tx.now, settings().daily_bug_reports))
    bug = item or rules.opened(body, item_id, player_id, tx.now, days)
    occurrence = rules.occurred(before, body, bug, player_id, tx.now, days)
    occurrences.save(tx, occurrence)
    if item is None:
        items.add(tx, bug)
        tx.emit(FeedbackCreated(item_id=item_id, kind=bug.kind, created_at=tx.now))
        return rules.receipt(bug, occurrence)
    is_again = rules.is_again(item, body.client.version)
    if is_again and await occurrences.is_again_of_others(item_id, item.fixed_in, own.ids):
        after = rules.reopened(item, tx.now)
        items.save(tx, after)
        tx.emit(change_of(item, after))
        item = after
    await count_soon(item_id, tx.now)
    return rules.receipt(item, occurrence)


async def page_of(player_id: str, limit: int, cursor: str | None) -> Page[MyBug]:
    """A page of what a player reported: a read of the player, one for each report, one more, and one for each bug."""
    ids = await players.ids_of(player_id)
    reported = await occurrences.of_players(ids, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(reported, limit, lambda occurrence: (occurrence.last_at, occurrence.item_id))
    bugs: dict[str, FeedbackItem] = await items.items([occurrence.item_id for occurrence in page])
    return Page(items=tuple(rules.mine(each, bugs.get(each.item_id)) for each in page), next_cursor=following)
