"""Write a note in a support thread."""

from functions.messages.models.support import StaffThreadSummary, WriteEntry
from functions.messages.operations.support import desk
from functions.messages.rules.support.threads import ThreadFull, UnknownThread
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("POST /api/v1/admin/support/threads/{thread_id}/notes", status=201, errors=(UnknownThread, ThreadFull))
async def note_in_thread(support: Support, thread_id: Id, body: WriteEntry, tx: Transaction) -> StaffThreadSummary:
    """Write an internal note in a support thread.

    Adds a note that only staff can read.

    Cost: one read, two writes.
    """
    return await desk.note(tx, support.id, thread_id, body.text)
