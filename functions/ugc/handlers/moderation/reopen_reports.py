"""Have reports wait again."""

from functions.ugc.events import UgcDecisionUndone
from functions.ugc.operations.moderation import reports
from shared.declare import Resources, subscriber


@subscriber(UgcDecisionUndone, resources=Resources(timeout=300))
async def reopen_reports(undone: UgcDecisionUndone) -> None:
    """Have the reports wait again that a decision settled which was undone.

    Cost: a query for each fifty; two reads and two writes a report.
    """
    await reports.reopen(undone)
