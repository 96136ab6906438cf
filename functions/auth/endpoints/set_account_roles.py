"""Set an account's roles."""

from functions.auth.models.administration import AccountState, RolesChange
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
    known = await accounts.users(tx, (admin.id, user_id))
    rules.check_actor(known.get(admin.id), user_id, tx.now)
    user = rules.check_account(known.get(user_id), user_id)
    changed = rules.with_roles(user, body)
    if changed == user:
        return rules.state_of(user, tx.now)
    accounts.save_user(tx, signed_out(changed))
    accounts.stays(tx, admin.id)
    session_revocation.end_all_sessions(tx, user_id, "roles_changed")
    audit.record(
        tx,
        AuditKind.ROLES_CHANGED,
        user_id,
        context,
        actor_id=admin.id,
        before=",".join(user.roles),
        after=",".join(changed.roles),
        reason=body.reason,
    )
    return rules.state_of(changed, tx.now)
