"""Signing in, whichever way: what follows once an account's owner has shown who they are."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.sessions.sessions import SignInAnswer, TwoFactorRequired
from functions.auth.models.two_factor.challenges import Purpose
from functions.auth.operations.sessions.session_tokens import sign_in
from functions.auth.operations.two_factor import new_challenges
from functions.auth.rules.accounts.accounts import AccountBlocked, may_sign_in
from functions.auth.rules.two_factor.challenges import CHALLENGE_LIFETIME
from functions.auth.store import audit
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


def complete(tx: Transaction, user: User, context: RequestContext, way: str, *, cookies: bool) -> Reply[SignInAnswer]:
    """What an account gets whose owner has shown who they are: a session, or the question for the second factor.

    Raises AccountBlocked. Writes the session and the audit, or the challenge: with a second factor it is no sign-in
    yet, and whoever takes that factor writes it down.
    """
    may_sign_in(user, tx.now)
    if not user.two_factor:
        audit.record(tx, AuditKind.LOGIN, user.user_id, context, way=way)
        return sign_in(tx, user, context, cookies=cookies)
    token = new_challenges.open_challenge(tx, user, Purpose.LOGIN, cookies=cookies)
    lasts = int(CHALLENGE_LIFETIME.total_seconds())
    return Reply(TwoFactorRequired(kind="two_factor_required", challenge_token=token, expires_in=lasts))


def complete_or_audit(
    tx: Transaction, user_id: str, user: User | None, context: RequestContext, way: str, *, cookies: bool
) -> Reply[SignInAnswer]:
    """The same for an account that may be blocked or gone: the refusal is in the audit, and raises AccountBlocked."""
    try:
        if user is None:
            raise AccountBlocked(status="deleted")
        return complete(tx, user, context, way, cookies=cookies)
    except AccountBlocked as blocked:
        audit.record(tx, AuditKind.LOGIN_FAILED, user_id, context, way=way)
        blocked.committing()
        raise
