"""Take the second factor off an account whose owner has lost it."""

from functions.auth.models.administration import AccountState, TwoFactorRemoval
from functions.auth.models.audit import AuditKind
from functions.auth.models.mails import Notice
from functions.auth.operations import notices, session_revocation, two_factor
from functions.auth.rules import administration as rules
from functions.auth.rules.accounts import signed_out
from functions.auth.rules.two_factor import TwoFactorNotOn
from functions.auth.store import accounts, audit
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
    known = await accounts.users(tx, (admin.id, user_id))
    rules.check_actor(known.get(admin.id), user_id, tx.now)
    user = rules.check_account(known.get(user_id), user_id)
    if not user.two_factor:
        raise TwoFactorNotOn
    two_factor.turn_off(tx, signed_out(user))
    if rules.is_staff(user):
        accounts.stays(tx, admin.id)
    session_revocation.end_all_sessions(tx, user_id, "two_factor_removed")
    audit.record(tx, AuditKind.TWO_FACTOR_REMOVED, user_id, context, actor_id=admin.id, reason=body.reason)
    notices.tell(tx, Notice.TWO_FACTOR_REMOVED, user.email, user.language)
    return rules.state_of(user.model_copy(update={"two_factor": False}), tx.now)
