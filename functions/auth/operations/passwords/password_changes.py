"""New passwords: changed by their owner, or set with a mailed token."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import PasswordChange, PasswordChanged, PasswordReset, Purpose
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.email_addresses.set_aside import set_aside
from functions.auth.operations.mail import mail_tokens, notices
from functions.auth.operations.passwords import password_checks, password_hashing
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.email_addresses.set_aside import is_unproven, proven, with_password
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.rules.passwords.new_passwords import check_new_password
from functions.auth.store import accounts, audit, sessions
from functions.auth.store.mail_tokens import forget
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def change(player: Caller, wanted: PasswordChange, context: RequestContext) -> PasswordChanged:
    """Set a new password for the current one, which is compared once for all attempts; other sessions end.

    Raises WrongPassword, AccountLocked, WeakPassword, BreachedPassword.
    """
    password = wanted.new_password.get_secret_value()
    check_new_password(password, player.email)
    current = password_hashing.SubmittedPassword(wanted.current_password.get_secret_value())

    async def attempt(tx: Transaction) -> PasswordChanged:
        await sessions.fetch(tx, player.session_id, player.id)
        session, _ = await session_revocation.current_session(tx, player)
        user = await password_checks.check_owner(tx, player.id, current, context)
        hashed = await password_hashing.hash_password(password)
        accounts.save_user(tx, changed := signed_out(user.model_copy(update={"password_hash": hashed})))
        forget(tx, user.user_id, Purpose.PASSWORD_RESET)
        kept = session_revocation.keep_session(tx, session, changed)
        session_revocation.end_all_sessions(tx, user.user_id, "password_changed", keep=kept)
        audit.record(tx, AuditKind.PASSWORD_CHANGED, user.user_id, context)
        notices.tell_address(tx, Notice.PASSWORD_CHANGED, user)
        return PasswordChanged(user_id=user.user_id, changed_at=tx.now)

    return await transaction.run(attempt)


async def reset(tx: Transaction, wanted: PasswordReset, context: RequestContext) -> PasswordChanged:
    """Set a new password with a mailed token, which is used up; all sessions end, and a lock is lifted.

    Raises MailTokenRejected, WeakPassword, BreachedPassword.
    """
    password = wanted.password.get_secret_value()
    token, user = await mail_tokens.redeem(tx, Purpose.PASSWORD_RESET, wanted.token.get_secret_value())
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
