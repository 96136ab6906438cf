"""Take the second factor off an account whose owner has lost it."""

from functions.auth.models.administration.administration import AccountState, TwoFactorRemoval
from functions.auth.operations.two_factor import two_factor_removal
from functions.auth.rules.administration import administration as rules
from functions.auth.rules.two_factor.two_factor import TwoFactorNotOn
from shared.declare import endpoint
from shared.errors import Forbidden
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/admin/accounts/{user_id}/2fa/remove",
    errors=(rules.UnknownAccount, rules.OwnAccount, rules.AccountMerged, TwoFactorNotOn, Forbidden),
)
async def remove_two_factor(
    admin: Admin, user_id: Id, body: TwoFactorRemoval, context: RequestContext, tx: Transaction
) -> AccountState:
    """Remove an account's second factor.

    The account signs in without a code from now on. All its sessions end, and its owner gets a mail.

    Cost: reads both accounts in one call; writes the account, the audit and that the sessions end, deletes the factor;
    if the account is staff's, only while the acting admin's stays as it is. The sessions end after the commit.
    """
    return await two_factor_removal.remove(tx, admin.id, user_id, body, context)
