"""End a takedown."""

from functions.ugc.models.moderation.takedowns import CloseTakedown, TakedownView
from functions.ugc.operations.moderation import takedowns
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.moderation.takedowns import RestoreTooEarly, TakedownState, UnknownTakedown
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/ugc/takedowns/{takedown_id}/close",
    errors=(UnknownTakedown, TakedownState, RestoreTooEarly, UgcStateError),
)
async def close_takedown(admin: Admin, takedown_id: Id, body: CloseTakedown, tx: Transaction) -> TakedownView:
    """End a takedown.

    Restores the item without the strike, after a counter-notice or as the claimant takes the notice back; or keeps it
    removed, as the claimant sues. While another claim on it stands, it stays removed and the strike counts; what a
    moderator had removed stays removed as well. The creator is told.

    Cost: a read, and two of what comes back; writes the takedown, events and, of what comes back, the item with its
    record, the creator's standing and a count.
    """
    return await takedowns.close(tx, admin.id, takedown_id, body)
