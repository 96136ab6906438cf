"""What staff does to accounts."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.administration.administration import AccountState, RolesChange, StatusChange
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration import administration as rules
from functions.auth.store import accounts, audit
from shared.errors import NotFound
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.telemetry.context import RequestContext


async def set_status(
    tx: Transaction, admin_id: str, user_id: str, wanted: StatusChange, context: RequestContext
) -> AccountState:
    """Ban, suspend or reactivate an account; all its sessions end. The same again changes nothing.

    Raises UnknownAccount, OwnAccount, UntilInPast, AccountMerged, Forbidden.
    """
    user = await account_to_change(tx, admin_id, user_id)
    changed = rules.with_status(user, wanted, tx.now)
    if changed == user:
        return rules.state_of(user, tx.now)
    after = signed_out(changed)
    accounts.save_user(tx, after)
    if ban := rules.ban_changed(user, after, admin_id, wanted.reason):
        tx.emit(ban)
    if rules.is_staff(user):
        accounts.stays(tx, admin_id)
    session_revocation.end_all_sessions(tx, user_id, wanted.status)
    details = {
        "before": user.status.value,
        "after": wanted.status,
        "until": wanted.until.isoformat() if wanted.until else "",
        "reason": wanted.reason,
        "entitlements_revoked": str(after.entitlements_revoked).lower(),
    }
    audit.record(tx, AuditKind.STATUS_CHANGED, user_id, context, actor_id=admin_id, **details)
    return rules.state_of(changed, tx.now)


async def set_roles(
    tx: Transaction, admin_id: str, user_id: str, wanted: RolesChange, context: RequestContext
) -> AccountState:
    """Set all roles besides the player's; all sessions of the account end. The same again changes nothing.

    Raises UnknownAccount, OwnAccount, AccountMerged, Forbidden.
    """
    user = await account_to_change(tx, admin_id, user_id)
    changed = rules.with_roles(user, wanted)
    if changed == user:
        return rules.state_of(user, tx.now)
    accounts.save_user(tx, signed_out(changed))
    accounts.stays(tx, admin_id)
    session_revocation.end_all_sessions(tx, user_id, "roles_changed")
    details = {"before": ",".join(user.roles), "after": ",".join(changed.roles), "reason": wanted.reason}
    audit.record(tx, AuditKind.ROLES_CHANGED, user_id, context, actor_id=admin_id, **details)
    return rules.state_of(changed, tx.now)


async def grant_roles(tx: Transaction, user_id: str, roles: tuple[Role, ...]) -> None:
    """Set an account's roles, as an operator; they count from its next access token. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    accounts.save_user(tx, user.model_copy(update={"roles": roles}))
    context = RequestContext(request_id="", method="", path="")
    roles_now = " ".join(role.value for role in roles)
    audit.record(tx, AuditKind.ROLES_CHANGED, user_id, context, actor_id="operator", roles=roles_now)


async def account_to_change(tx: Transaction, admin_id: str, user_id: str) -> User:
    """The account that an admin changes, read with the admin's own in one call."""
    users = await accounts.users(tx, (admin_id, user_id))
    rules.check_actor(users.get(admin_id), user_id, tx.now)
    return rules.check_account(users.get(user_id), user_id)
