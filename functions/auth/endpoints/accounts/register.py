"""Create an account."""

from functions.auth.models.accounts.accounts import Registration
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.accounts import registration
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.accounts.ages import AgeNeeded, TooYoung
from functions.auth.rules.passwords.new_passwords import BreachedPassword
from functions.auth.rules.passwords.passwords import WeakPassword
from functions.auth.settings import AUTH_RATE
from functions.profiles.api import players as profiles
from shared.declare import Resources, endpoint
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/register",
    rate=AUTH_RATE,
    status=201,
    errors=(EmailTaken, WeakPassword, BreachedPassword, profiles.UnknownCountry, AgeNeeded, TooYoung),
    secrets=(SIGNING_KEY,),
    resources=Resources(concurrency=20),
)
async def register(body: Registration, context: RequestContext, tx: Transaction) -> Reply[SignedIn]:
    """Register an account.

    Creates an account with its profile and opens its first session. A mail asks the player to confirm the address.

    Cost: no read; writes the account, the claim of its address, the session, the profile, the audit and the event in
    one commit.
    """
    return await registration.register(tx, body, context)
