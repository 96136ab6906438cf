"""Sign in with a mailed code or link."""

from functions.auth.models.email_codes import EmailSignIn
from functions.auth.models.sessions import SignInAnswer
from functions.auth.operations import email_sign_in
from functions.auth.rules.accounts import AccountBlocked
from functions.auth.rules.email_codes import EmailCodeRejected, EmailCodesLocked
from shared.declare import Rate, Resources, Secret, endpoint
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/confirm",
    rate=Rate.LOGIN,
    errors=(EmailCodeRejected, EmailCodesLocked, AccountBlocked),
    secrets=(Secret.SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def confirm_email_login(body: EmailSignIn, context: RequestContext) -> Reply[SignInAnswer]:
    """Use the code or the link up and open a session; for an unknown address, an account without a password.

    An account whose address was confirmed in none of its sessions is reclaimed: they end, and its password and what is
    linked to it are set aside, for all that may be somebody else's.
    Reads the code, the claim of the address and its wrong codes in one call, then the account; writes the session or
    the challenge, the audit, and what was set aside. A wrong code is counted.
    """
    return await email_sign_in.enter(body, context)
