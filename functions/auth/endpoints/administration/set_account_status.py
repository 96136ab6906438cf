"""Ban, suspend or reactivate an account."""

from functions.auth.models.administration.administration import AccountState, StatusChange
from functions.auth.operations.administration import administration
from functions.auth.rules.administration import administration as rules
from shared.declare import endpoint
from shared.errors import Forbidden
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/admin/accounts/{user_id}/status",
    errors=(rules.UnknownAccount, rules.OwnAccount, rules.UntilInPast, rules.AccountMerged, Forbidden),
)
async def set_account_status(
    admin: Admin, user_id: Id, body: StatusChange, context: RequestContext, tx: Transaction
) -> AccountState:
    """Set an account's status.

    Bans, suspends or reactivates the account, and ends all its sessions. The same status again changes nothing.
    With `revoke_entitlements`, a ban revokes what the player owns by purchases, within moments; when it is lifted, they
    have it again.

    Cost: reads both accounts in one call; writes the account and the audit, and an event where purchases are revoked or
    restored; if that is staff's, only while the acting admin's stays as it is: of two admins who ban each other at
    once, the second is refused. The sessions end after the commit.
    """
    return await administration.set_status(tx, admin.id, user_id, body, context)
