"""Report an item."""

from functions.ugc.models.moderation.reports import ReportUgc, UgcReportReceipt
from functions.ugc.operations.moderation import reports
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.rules.moderation.reports import DailyUgcReportsUsed, OwnItemReported
from functions.ugc.settings import UGC_REPORTS_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /api/v1/ugc/{ugc_id}/report",
    rate=UGC_REPORTS_RATE,
    errors=(UgcNotFound, OwnItemReported, DailyUgcReportsUsed),
)
async def report_item(player: Player, ugc_id: Id, body: ReportUgc, tx: Transaction) -> UgcReportReceipt:
    """Report an item.

    Tells the game's moderators that an item of another player breaks the rules. You are told what they decide; its
    creator is not told who reported it. To report the same version again changes nothing.

    Cost: five reads in one call; writes the report, the reporter, a count and, as long as more reports make it more
    urgent, the review.

    Source: Player Platform, sprint 8.
    """
    return await reports.report(tx, player.id, ugc_id, body)
