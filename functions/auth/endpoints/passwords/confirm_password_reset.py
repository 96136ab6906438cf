"""Set a new password with a mailed token."""

from functions.auth.models.mail.mail_tokens import PasswordChanged, PasswordReset
from functions.auth.operations.passwords import password_changes
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.rules.passwords.new_passwords import BreachedPassword
from functions.auth.rules.passwords.passwords import WeakPassword
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.extension_points import CONNECTIONS
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/password-reset/confirm",
    rate=AUTH_RATE,
    errors=(MailTokenRejected, WeakPassword, BreachedPassword),
    extension_points=(CONNECTIONS,),
    resources=Resources(concurrency=20),
)
async def confirm_password_reset(body: PasswordReset, context: RequestContext, tx: Transaction) -> PasswordChanged:
    """Set a new password by mail.

    Uses up the mailed token, sets the password, ends every session and lifts a lock. The address counts as confirmed.
    If it was never confirmed in a session before, linked identities are set aside, and a linked Twitch account is
    unlinked, as at a sign-in by mail.

    Cost: reads the token and the account in one call, and such identities and Twitch accounts by a query each; writes
    the account, the audit and that the sessions end, which they do after the commit, and deletes the token, one of an
    asked change of the address, and counted failures.
    """
    return await password_changes.reset(tx, body, context)
