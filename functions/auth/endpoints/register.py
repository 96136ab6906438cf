"""Create an account."""

import uuid

from functions.auth.models.accounts import Registration, User
from functions.auth.models.sessions import SignedIn
from functions.auth.rules.accounts import EmailTaken, normal_email
from functions.auth.rules.passwords import WeakPassword, check_password_policy
from functions.auth.store import accounts, passwords, tokens
from functions.profiles.api import players as profiles
from shared.answers import Reply
from shared.declare import Rate, Resources, Secret, endpoint
from shared.requests import RequestContext
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/auth/register",
    rate=Rate.AUTH,
    status=201,
    errors=(EmailTaken, WeakPassword, profiles.UnknownCountry),
    secrets=(Secret.SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def register(body: Registration, context: RequestContext, tx: Transaction) -> Reply[SignedIn]:
    """Create an account with its profile and open its first session.

    No read; writes the account, the claim of its address, the session and the profile in one commit.
    """
    password = body.password.get_secret_value()
    check_password_policy(password)
    user = User(
        user_id=str(uuid.uuid4()),
        email=normal_email(body.email),
        password_hash=await passwords.hash_password(password),
        created_at=tx.now,
    )
    accounts.add_user(tx, user)
    profiles.open_profile(tx, user.user_id, body.display_name, body.country)
    return tokens.sign_in(tx, user, context, cookies=body.cookies)
