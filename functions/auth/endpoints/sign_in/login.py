"""Sign in with an e-mail address and a password."""

from functions.auth.models.accounts.accounts import Credentials
from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.operations.sign_in import password_sign_in
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail
from functions.auth.rules.passwords.lockout import AccountLocked
from functions.auth.rules.passwords.passwords import WrongCredentials
from functions.auth.settings import LOGIN_RATE
from shared.declare import Resources, endpoint
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/login",
    rate=LOGIN_RATE,
    errors=(WrongCredentials, AccountBlocked, AccountLocked, ConfirmByMail),
    secrets=(SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def login(body: Credentials, context: RequestContext) -> Reply[SignInAnswer]:
    """Sign in with a password.

    Returns a session, or a challenge if the account has a second factor. A wrong password and an unknown address give
    the same answer after the same time.

    Cost: reads the claim of the address with its failures, then the account; writes the session or the challenge, the
    audit, and that the account and the failures are as they were read. A wrong password writes its count and the audit.

    Source: 1v1bro 1.9.
    """
    return await password_sign_in.enter(body, context)
