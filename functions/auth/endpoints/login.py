"""Sign in with an e-mail address and a password."""

from functions.auth import api, rules, store
from functions.auth.models import Credentials, SignedIn
from shared.answers import Reply
from shared.declare import Rate, Resources, Secret, endpoint
from shared.requests import RequestContext
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/auth/login",
    rate=Rate.LOGIN,
    errors=(rules.WrongCredentials, rules.AccountBlocked),
    secrets=(Secret.SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def login(body: Credentials, context: RequestContext, tx: Transaction) -> Reply[SignedIn]:
    """Check the password and open a session; an unknown account takes as long and answers the same.

    Reads the claim of the address, then the account; writes the session.
    """
    user = await store.user_by_email(body.email)
    right = await store.is_password(body.password.get_secret_value(), user.password_hash if user else None)
    if user is None or not right:
        raise rules.WrongCredentials
    rules.may_sign_in(user)
    return api.sign_in(tx, user, context, cookies=body.cookies)
