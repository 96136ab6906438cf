"""Decide on a reported message."""

from functions.messages.models.direct import DecideReport, ReportView
from functions.messages.operations.direct import reports
from functions.messages.rules.direct.reports import ReportDecided, UnknownReport
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator
from shared.model import Id


@endpoint("POST /api/v1/admin/messages/reports/{message_id}/decide", errors=(UnknownReport, ReportDecided))
async def decide_report(moderator: Moderator, message_id: Id, body: DecideReport, tx: Transaction) -> ReportView:
    """Decide on a reported message.

    Upholds or dismisses a report, once. Who reported the message is told. Its sender is told where
    the message broke the rules.

    Cost: a read; writes the report and a notice for each player who is told.
    """
    return await reports.decide(tx, message_id, body, moderator.id)
