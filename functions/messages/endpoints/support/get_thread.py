"""A support thread, for staff."""

from functions.messages.models.support import StaffThreadView
from functions.messages.operations.support import desk
from functions.messages.rules.support.threads import UnknownThread
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/support/threads/{thread_id}", errors=(UnknownThread,))
async def get_thread(support: Support, thread_id: Id, tx: Transaction) -> StaffThreadView:
    """Get a support thread.

    Returns a thread with its entries in order, internal notes among them.

    Cost: a read, and one for each entry.
    """
    return await desk.show(tx, thread_id)
