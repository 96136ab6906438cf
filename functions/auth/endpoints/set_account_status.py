"""Ban, suspend or reactivate an account."""

from functions.auth.models.administration import AccountState, StatusChange
from functions.auth.models.audit import AuditKind
from functions.auth.operations import session_revocation
from functions.auth.rules import administration as rules
from functions.auth.rules.accounts import signed_out
from functions.auth.store import accounts, audit
from shared.declare import endpoint
from shared.errors import Forbidden
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/admin/accounts/{user_id}/status",
    errors=(rules.UnknownAccount, rules.OwnAccount, rules.UntilIsPast, rules.AccountMerged, Forbidden),
)
async def set_account_status(
    admin: Admin, user_id: Id, body: StatusChange, context: RequestContext, tx: Transaction
) -> AccountState:
    """Set an account's status.

    Bans, suspends or reactivates the account, and ends all its sessions. The same status again changes nothing.

    Cost: reads both accounts in one call; writes the account and the audit, if that is staff's only while the acting
    admin's stays as it is: of two admins who ban each other at once, the second is refused. The sessions end after the
    commit.
    """
    known = await accounts.users(tx, (admin.id, user_id))
    rules.check_actor(known.get(admin.id), user_id, tx.now)
    user = rules.check_account(known.get(user_id), user_id)
    changed = rules.with_status(user, body, tx.now)
    if changed == user:
        return rules.state_of(user, tx.now)
    accounts.save_user(tx, signed_out(changed))
    if rules.is_staff(user):
        accounts.stays(tx, admin.id)
    session_revocation.end_all_sessions(tx, user_id, body.status)
    until = body.until.isoformat() if body.until else ""
    audit.record(
        tx,
        AuditKind.STATUS_CHANGED,
        user_id,
        context,
        actor_id=admin.id,
        before=user.status.value,
        after=body.status,
        until=until,
        reason=body.reason,
    )
    return rules.state_of(changed, tx.now)
