"""Settle the reports of an item that is decided on."""

from functions.ugc.events import UgcDecided
from functions.ugc.operations.moderation import reports
from shared.declare import Resources, subscriber


@subscriber(UgcDecided, resources=Resources(timeout=300))
async def settle_reports(decided: UgcDecided) -> None:
    """Settle the reports of an item that a moderator decided on, and tell who made them.

    Cost: a query and a read for each fifty; two reads, two writes and an event a report.
    """
    await reports.settle(decided)
