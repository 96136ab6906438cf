"""Change my password."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import PasswordChange, PasswordChanged, Purpose
from functions.auth.models.mails import Notice
from functions.auth.operations import notices, password_checks, password_hashing, session_revocation
from functions.auth.rules.accounts import signed_out
from functions.auth.rules.lockout import AccountLocked, WrongPassword
from functions.auth.rules.new_passwords import BreachedPassword, check_new_password
from functions.auth.rules.passwords import WeakPassword
from functions.auth.store import accounts, audit, mail_tokens
from shared.declare import Rate, Resources, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/password/change",
    rate=Rate.AUTH,
    errors=(WrongPassword, AccountLocked, WeakPassword, BreachedPassword),
    resources=Resources(concurrency=20),
)
async def change_password(player: Player, body: PasswordChange, context: RequestContext) -> PasswordChanged:
    """Change my password.

    Takes the current password. All other sessions end; this one goes on.

    Cost: reads the account and its failures in one call; writes the account, the audit and that the sessions end, which
    they do after the commit, and deletes mailed resets. A wrong password is a commit of its own: it is counted.
    """
    password = body.new_password.get_secret_value()
    check_new_password(password, player.email)
    shown = password_hashing.SubmittedPassword(body.current_password.get_secret_value())

    async def change(tx: Transaction) -> PasswordChanged | None:
        user = await password_checks.check_owner(tx, player.id, shown, context)
        if user is None:
            return None
        hashed = await password_hashing.hash_password(password)
        accounts.save_user(tx, signed_out(user.model_copy(update={"password_hash": hashed}), one_stays=True))
        mail_tokens.forget(tx, user.user_id, Purpose.PASSWORD_RESET)
        session_revocation.end_all_sessions(tx, user.user_id, "password_changed", keep=(player.session_id,))
        audit.record(tx, AuditKind.PASSWORD_CHANGED, user.user_id, context)
        notices.tell_address(tx, Notice.PASSWORD_CHANGED, user)
        return PasswordChanged(user_id=user.user_id, changed_at=tx.now)

    changed = await transaction.run(change)
    if changed is None:
        raise WrongPassword
    return changed
