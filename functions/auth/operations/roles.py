"""The roles of accounts."""

from functions.auth.models.audit import AuditKind
from functions.auth.store import accounts, audit
from shared.errors import NotFound
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.telemetry.context import RequestContext


async def grant_roles(tx: Transaction, user_id: str, roles: tuple[Role, ...]) -> None:
    """Set an account's roles, as an operator; they count from its next access token. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    accounts.save_user(tx, user.model_copy(update={"roles": roles}))
    context = RequestContext(request_id="", method="", path="")
    roles_now = " ".join(role.value for role in roles)
    audit.record(tx, AuditKind.ROLES_CHANGED, user_id, context, actor_id="operator", roles=roles_now)
