"""Reporting messages, and deciding on the reports."""

from functions.auth.api import players
from functions.messages.models.direct import DecideReport, ReportMessage, ReportReceipt, ReportView
from functions.messages.operations.inbox import inboxes
from functions.messages.rules.direct import reports as rules
from functions.messages.rules.direct.notices import notices
from functions.messages.settings import settings
from functions.messages.store import inboxes as inboxes_store
from functions.messages.store import messages, reports
from shared.firestore.transaction import Transaction


async def report(tx: Transaction, player_id: str, message_id: str, body: ReportMessage) -> ReportReceipt:
    """Report a message of one's own inbox, once; its text is kept as it is.

    Four reads in one call, and a write. Raises UnknownMessage, NotReportable.
    """
    own = (inboxes_store.ref(player_id), players.ref(player_id))
    await tx.fetch(reports.ref(message_id), messages.ref(message_id), *own)
    there = await reports.report(tx, message_id)
    _, message = await inboxes.of_player(tx, player_id, message_id)
    if there is None:
        reports.save(tx, rules.reported(message, player_id, body, tx.now, settings().report_days))
    return ReportReceipt(message_id=message_id, repeated=there is not None)


async def decide(tx: Transaction, message_id: str, body: DecideReport, moderator_id: str) -> ReportView:
    """Decide on a report, once, and tell the players. One read, one write and the notices.

    Raises UnknownReport, ReportDecided.
    """
    before = await reports.report(tx, message_id)
    after = rules.decided(before, body, moderator_id, tx.now)
    if after != before:
        reports.save(tx, after)
        for notice in notices(after):
            tx.emit(notice)
    return ReportView.of(after)
