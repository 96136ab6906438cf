"""Set an account's roles."""

from functions.auth.models.administration.administration import AccountState, RolesChange
from functions.auth.operations.administration import administration
from functions.auth.rules.administration import administration as rules
from shared.declare import endpoint
from shared.errors import Forbidden
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.telemetry.context import RequestContext


@endpoint(
    "PUT /api/v1/admin/accounts/{user_id}/roles",
    errors=(rules.UnknownAccount, rules.OwnAccount, rules.AccountMerged, Forbidden),
)
async def set_account_roles(
    admin: Admin, user_id: Id, body: RolesChange, context: RequestContext, tx: Transaction
) -> AccountState:
    """Set an account's roles.

    Replaces all roles besides the player's. All sessions of the account end, as tokens carry roles. Roles count only in
    sessions that passed a second factor: `two_factor` says whether the account has one.

    Cost: reads both accounts in one call; writes the account and the audit, while the acting admin's stays as it is: of
    two admins who demote each other at once, the second is refused. The sessions end after the commit.
    """
    return await administration.set_roles(tx, admin.id, user_id, body, context)
