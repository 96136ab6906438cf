"""Reporting a bug."""

from functions.feedback.models.bugs import BugReceipt, ReportBug
from functions.feedback.operations import bugs
from functions.feedback.rules.bugs import UnknownScreenshot
from functions.feedback.rules.limits import DailyBugReportsUsed
from functions.feedback.settings import BUG_REPORTS_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /api/v1/feedback/bugs", rate=BUG_REPORTS_RATE, status=201, errors=(DailyBugReportsUsed, UnknownScreenshot)
)
async def report_bug(player: Player, body: ReportBug, tx: Transaction) -> BugReceipt:
    """Report a bug.

    Tells the game's makers that something went wrong: in the player's words, with what the client knows. For an error
    that the client has caught, send `crash`: reports of one crash are of one bug, whoever sends them. To report a bug
    again counts it again. You are told when its state changes. Send an Idempotency-Key, so that a report that is sent
    twice counts once.

    `screenshots` names up to three pictures: upload each as an item of the type `screenshot` first. Only the makers see
    them, after their scan; they go after 90 days.

    Control characters are taken out of what the client adds, and what is too long is cut.

    Cost: three reads in one call, one more for each screenshot. Writes what the player reported, and how much today; of
    a new bug the bug and an event as well; of one that others have reported, a task.

    Source: Player Platform, H1.
    """
    return await bugs.report(tx, player.id, body)
