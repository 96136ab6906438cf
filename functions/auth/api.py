"""What other services and operators' tools may ask of accounts."""

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.challenges import Purpose
from functions.auth.models.sessions import SignInAnswer, TwoFactorRequired
from functions.auth.rules.accounts import may_sign_in
from functions.auth.rules.challenges import CHALLENGE_LIFETIME
from functions.auth.store import accounts, audit, challenges
from functions.auth.store.tokens import sign_in
from shared.errors import NotFound
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.identity.callers import Role
from shared.telemetry.context import RequestContext

__all__ = (
    "grant_roles",
    "proven",
    "sign_in",
)


def proven(tx: Transaction, user: User, context: RequestContext, *, cookies: bool) -> Reply[SignInAnswer]:
    """What an account gets whose owner has shown who they are, whichever way: a session, or the second question.

    Raises AccountBlocked. Writes the session or the challenge.
    """
    may_sign_in(user, tx.now)
    if not user.two_factor:
        return sign_in(tx, user, context, cookies=cookies)
    token = challenges.open_challenge(tx, user, Purpose.LOGIN, cookies=cookies)
    lasts = int(CHALLENGE_LIFETIME.total_seconds())
    return Reply(TwoFactorRequired(kind="two_factor_required", challenge_token=token, expires_in=lasts))


async def grant_roles(tx: Transaction, user_id: str, roles: tuple[Role, ...]) -> None:
    """Set an account's roles, as an operator; they count from its next access token. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    accounts.save_user(tx, user.model_copy(update={"roles": roles}))
    context = RequestContext(request_id="", method="", path="")
    roles_now = " ".join(role.value for role in roles)
    audit.record(tx, AuditKind.ROLES_CHANGED, user_id, context, actor_id="operator", roles=roles_now)
