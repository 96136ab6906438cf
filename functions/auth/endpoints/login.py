"""Sign in with an e-mail address and a password."""

from functions.auth import api
from functions.auth.models.accounts import Credentials
from functions.auth.models.sessions import SignInAnswer
from functions.auth.rules.accounts import AccountBlocked
from functions.auth.rules.passwords import WrongCredentials
from functions.auth.store import accounts, passwords
from shared.answers import Reply
from shared.declare import Rate, Resources, Secret, endpoint
from shared.requests import RequestContext
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/auth/login",
    rate=Rate.LOGIN,
    errors=(WrongCredentials, AccountBlocked),
    secrets=(Secret.SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def login(body: Credentials, context: RequestContext, tx: Transaction) -> Reply[SignInAnswer]:
    """Check the password and open a session; an unknown account takes as long and answers the same.

    With a second factor the answer is a challenge instead (1v1bro 1.9).
    Reads the claim of the address, then the account; writes the session or the challenge.
    """
    user = await accounts.user_by_email(body.email)
    right = await passwords.is_password(body.password.get_secret_value(), user.password_hash if user else None)
    if user is None or not right:
        raise WrongCredentials
    return api.proven(tx, user, context, cookies=body.cookies)
