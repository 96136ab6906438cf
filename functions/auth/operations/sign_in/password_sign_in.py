"""Signing in with an e-mail address and a password."""

from functions.auth.models.accounts.accounts import Credentials
from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.operations.passwords import password_checks
from functions.auth.operations.passwords.password_hashing import SubmittedPassword
from functions.auth.operations.sign_in import sign_in
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


async def enter(credentials: Credentials, context: RequestContext) -> Reply[SignInAnswer]:
    """A session, or the question for the second factor, for a right password, which is compared once for all attempts.

    Raises WrongCredentials, AccountLocked, AccountBlocked, ConfirmByMail.
    """
    password = SubmittedPassword(credentials.password.get_secret_value())

    async def attempt(tx: Transaction) -> Reply[SignInAnswer]:
        user = await password_checks.check_sign_in(tx, credentials.email, password, context)
        return sign_in.complete(tx, user, context, "password", cookies=credentials.cookies)

    return await transaction.run(attempt)
