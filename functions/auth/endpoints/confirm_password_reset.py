"""Set a new password with a mailed token."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import PasswordChanged, PasswordReset, Purpose
from functions.auth.models.mails import Notice
from functions.auth.operations import mail_tokens, notices, password_checks, password_hashing, session_revocation
from functions.auth.operations.set_aside import set_aside
from functions.auth.rules.accounts import signed_out
from functions.auth.rules.mail_tokens import MailTokenRejected
from functions.auth.rules.new_passwords import BreachedPassword, check_new_password
from functions.auth.rules.passwords import WeakPassword
from functions.auth.rules.set_aside import is_unproven, proven, with_password
from functions.auth.store import accounts, audit
from functions.auth.store.mail_tokens import forget
from shared.declare import Rate, Resources, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/password-reset/confirm",
    rate=Rate.AUTH,
    errors=(MailTokenRejected, WeakPassword, BreachedPassword),
    resources=Resources(concurrency=20),
)
async def confirm_password_reset(body: PasswordReset, context: RequestContext, tx: Transaction) -> PasswordChanged:
    """Set a new password by mail.

    Uses up the mailed token, sets the password, ends every session and lifts a lock. The address counts as confirmed.
    If it was never confirmed in a session before, linked identities are set aside, as at a sign-in by mail.

    Cost: reads the token and the account in one call, and such identities by a query; writes the account, the audit and
    that the sessions end, which they do after the commit, and deletes the token, one of an asked change of the address,
    and counted failures.
    """
    password = body.password.get_secret_value()
    token, user = await mail_tokens.redeem(tx, Purpose.PASSWORD_RESET, body.token.get_secret_value())
    if token.email != user.email:
        raise MailTokenRejected
    check_new_password(password, token.email)
    hashed = await password_hashing.hash_password(password)
    forget(tx, user.user_id, Purpose.EMAIL_CHANGE)
    password_checks.lift(tx, user)
    owned = await set_aside(tx, user, context) if is_unproven(user) else signed_out(user)
    accounts.save_user(tx, with_password(proven(owned, tx.now), hashed))
    session_revocation.end_all_sessions(tx, user.user_id, "password_reset")
    audit.record(tx, AuditKind.PASSWORD_RESET, user.user_id, context)
    notices.tell(tx, Notice.PASSWORD_CHANGED, user.email, user.language)
    return PasswordChanged(user_id=user.user_id, changed_at=tx.now)
