"""Change my password."""

from functions.auth.models.mail.mail_tokens import PasswordChange, PasswordChanged
from functions.auth.operations.passwords import password_changes
from functions.auth.rules.passwords.lockout import AccountLocked, WrongPassword
from functions.auth.rules.passwords.new_passwords import BreachedPassword
from functions.auth.rules.passwords.passwords import WeakPassword
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/password/change",
    rate=AUTH_RATE,
    errors=(WrongPassword, AccountLocked, WeakPassword, BreachedPassword),
    resources=Resources(concurrency=20),
)
async def change_password(player: Player, body: PasswordChange, context: RequestContext) -> PasswordChanged:
    """Change my password.

    Takes the current password. All other sessions end; this one goes on.

    Cost: reads the session, the account and its failures in one call; writes the account, the audit and
    that the sessions end, which they do after the commit, and deletes mailed resets. A wrong password is counted.
    """
    return await password_changes.change(player, body, context)
