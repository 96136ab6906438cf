"""Sign in with a mailed code or link."""

from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.models.sign_in.email_codes import EmailSignIn
from functions.auth.operations.sign_in import email_sign_in
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.accounts.ages import AgeNeeded, TooYoung
from functions.auth.rules.sign_in.email_codes import EmailCodeRejected, EmailCodesLocked
from functions.auth.settings import LOGIN_RATE
from shared.declare import Resources, endpoint
from shared.extension_points import CONNECTIONS
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/confirm",
    rate=LOGIN_RATE,
    errors=(EmailCodeRejected, EmailCodesLocked, AccountBlocked, AgeNeeded, TooYoung),
    secrets=(SIGNING_KEY,),
    extension_points=(CONNECTIONS,),
    resources=Resources(concurrency=20),
)
async def confirm_email_login(body: EmailSignIn, context: RequestContext) -> Reply[SignInAnswer]:
    """Sign in with a mailed code or link.

    Uses up the code or the link and opens a session. For an unknown address it first creates an account without a
    password. If the account's address was never confirmed in one of its sessions, the account is reclaimed for the
    address's owner: its sessions end, its password and linked identities are set aside, and a linked Twitch account is
    unlinked.

    Cost: reads the code, the claim of the address and its wrong codes in one call, then the account, and of one that
    is reclaimed identities and Twitch accounts by a query each; writes the session or the challenge, the audit, and
    what was set aside. A wrong code is counted.
    """
    return await email_sign_in.enter(body, context)
