"""Report a message."""

from functions.messages.models.direct import ReportMessage, ReportReceipt
from functions.messages.operations.direct import reports
from functions.messages.rules.direct.reports import NotReportable
from functions.messages.rules.inbox.reading import UnknownMessage
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/messages/{message_id}/report", errors=(UnknownMessage, NotReportable))
async def report_message(player: Player, message_id: Id, body: ReportMessage, tx: Transaction) -> ReportReceipt:
    """Report a message.

    Shows a message that another player wrote to you to the game's moderators, with its text as it is now. You are told
    what they decide. The sender is not told who reported it. To report it again changes nothing.

    Cost: four reads in one call, and a write.
    """
    return await reports.report(tx, player.id, message_id, body)
