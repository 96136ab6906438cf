"""Say who looks after a support thread."""

from functions.messages.models.support import AssignThread, StaffThreadSummary
from functions.messages.operations.support import desk
from functions.messages.rules.support.threads import NotStaff, UnknownThread
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("PUT /api/v1/admin/support/threads/{thread_id}/assignee", errors=(UnknownThread, NotStaff))
async def assign_thread(support: Support, thread_id: Id, body: AssignThread, tx: Transaction) -> StaffThreadSummary:
    """Assign a support thread.

    Assigns a thread to an account with the role support or admin, or to nobody.

    Cost: two reads in one call, one write.
    """
    return await desk.assign(tx, thread_id, body.assignee_id)
