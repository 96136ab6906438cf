"""Taking the second factor off an account whose owner has lost it."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.administration.administration import AccountState, TwoFactorRemoval
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.administration.administration import account_to_change
from functions.auth.operations.mail import notices
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration import administration as rules
from functions.auth.rules.two_factor.two_factor import TwoFactorNotOn
from functions.auth.store import accounts, audit, two_factor
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


async def remove(
    tx: Transaction, admin_id: str, user_id: str, wanted: TwoFactorRemoval, context: RequestContext
) -> AccountState:
    """Take the second factor off an account; all its sessions end, and the owner is told.

    Raises UnknownAccount, OwnAccount, AccountMerged, TwoFactorNotOn, Forbidden.
    """
    user = await account_to_change(tx, admin_id, user_id)
    if not user.two_factor:
        raise TwoFactorNotOn
    two_factor.turn_off(tx, signed_out(user))
    if rules.is_staff(user):
        accounts.stays(tx, admin_id)
    session_revocation.end_all_sessions(tx, user_id, "two_factor_removed")
    audit.record(tx, AuditKind.TWO_FACTOR_REMOVED, user_id, context, actor_id=admin_id, reason=wanted.reason)
    notices.tell(tx, Notice.TWO_FACTOR_REMOVED, user.email, user.language)
    return rules.state_of(user.model_copy(update={"two_factor": False}), tx.now)
