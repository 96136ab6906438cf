"""A suspicious save that was looked at."""

from functions.progression.models.suspicions import CloseSuspicion, SuspiciousSave
from functions.progression.operations import support
from functions.progression.rules.suspicions import UnknownSuspicion
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("POST /api/v1/admin/progression/suspicious-saves/{suspicion_id}/close", errors=(UnknownSuspicion,))
async def close_suspicious_save(
    staff: Support, suspicion_id: Id, body: CloseSuspicion, tx: Transaction
) -> SuspiciousSave:
    """Close a suspicious save.

    Closes a suspicious save: nothing more is to be done about it, and `reason` says why. Closing it again changes
    nothing.

    Cost: reads and writes it.
    """
    return await support.close(tx, suspicion_id, staff.id, body.reason)
