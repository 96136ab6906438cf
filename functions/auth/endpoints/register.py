"""Create an account."""

import uuid

from functions.auth.events import AccountRegistered
from functions.auth.models.accounts import Registration, User
from functions.auth.models.audit import AuditKind
from functions.auth.models.sessions import SignedIn
from functions.auth.operations import password_hashing, session_tokens
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.new_passwords import BreachedPassword, check_new_password
from functions.auth.rules.origins import origin_of
from functions.auth.rules.passwords import WeakPassword
from functions.auth.store import accounts, audit
from functions.profiles.api import players as profiles
from shared.declare import Rate, Resources, Secret, endpoint
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext
from shared.text.email_address import normalized


@endpoint(
    "POST /api/v1/auth/register",
    rate=Rate.AUTH,
    status=201,
    errors=(EmailTaken, WeakPassword, BreachedPassword, profiles.UnknownCountry),
    secrets=(Secret.SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def register(body: Registration, context: RequestContext, tx: Transaction) -> Reply[SignedIn]:
    """Register an account.

    Creates an account with its profile and opens its first session. A mail asks the player to confirm the address.

    Cost: no read; writes the account, the claim of its address, the session, the profile, the audit and the event in
    one commit.
    """
    password = body.password.get_secret_value()
    check_new_password(password, body.email, body.display_name)
    user = User(
        user_id=str(uuid.uuid4()),
        email=normalized(body.email),
        password_hash=await password_hashing.hash_password(password),
        language=body.language,
        created_at=tx.now,
    )
    accounts.add_user(tx, user)
    profiles.open_profile(tx, user.user_id, body.display_name, body.country)
    audit.record(tx, AuditKind.REGISTERED, user.user_id, context, way="password")
    asked = origin_of(context.ip, context.user_agent, tx.now)
    tx.emit(AccountRegistered(user_id=user.user_id, registered_at=tx.now, asked=asked))
    return session_tokens.sign_in(tx, user, context, cookies=body.cookies)
