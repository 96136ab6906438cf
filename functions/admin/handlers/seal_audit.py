"""Seal what is settled of the audit trail."""

from datetime import UTC, datetime

from functions.admin.operations import sealing
from shared.declare import Resources, schedule


@schedule("* * * * *", resources=Resources(timeout=300))
async def seal_audit() -> None:
    """Seal the entries of windows that have closed, into a batch in the bucket that nobody can rewrite.

    Cost: five reads when nothing is to be sealed. Else a read for each entry, and for each batch one write, one file
    and, of the batch before the first, two calls to read it.
    """
    await sealing.seal_settled(datetime.now(UTC))
