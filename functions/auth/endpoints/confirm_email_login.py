"""Sign in with a mailed code or link."""

from functions.auth.models.accounts import User
from functions.auth.models.email_codes import EmailSignIn
from functions.auth.models.sessions import SignInAnswer
from functions.auth.operations import email_sign_in, session_revocation, sign_in
from functions.auth.operations.email_code_checks import SubmittedEmailCode
from functions.auth.rules.accounts import AccountBlocked
from functions.auth.rules.email_codes import EmailCodeRejected, EmailCodesLocked
from shared.declare import Rate, Resources, Secret, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
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
    """Sign in with a mailed code or link.

    Uses up the code or the link and opens a session. For an unknown address it first creates an account without a
    password. If the account's address was never confirmed in one of its sessions, the account is reclaimed for the
    address's owner: its sessions end, and its password and linked identities are set aside.

    Cost: reads the code, the claim of the address and its wrong codes in one call, then the account; writes what
    `email_arrivals` says. A wrong code is counted in a commit of its own, which is why this endpoint runs its
    transaction itself.
    """
    shown = SubmittedEmailCode(body, context.ip)

    def open_session(tx: Transaction, user: User, reclaimed: bool) -> Reply[SignInAnswer]:  # noqa: FBT001  a callback
        reply = sign_in.complete(tx, user, context, cookies=body.cookies)
        if reclaimed:
            kept = reply.data.session_id if reply.data.kind == "signed_in" else ""
            session_revocation.end_all_sessions(tx, user.user_id, "address_reclaimed", keep=(kept,))
        return reply

    reply = await transaction.run(lambda tx: email_sign_in.enter(tx, shown, context, open_session))
    if isinstance(reply, AccountBlocked):
        raise reply
    if reply is None:
        raise EmailCodeRejected
    return reply
