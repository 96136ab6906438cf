"""Sign in with an Epic ID token."""

from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.models.sign_in.partners import EpicSignIn
from functions.auth.operations.sign_in import external_sign_in
from functions.auth.partners import epic
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.accounts.ages import AgeNeeded, TooYoung
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail
from functions.auth.rules.identities.epic import EpicTokenRejected
from functions.auth.rules.identities.proofs import ProviderNotOffered
from functions.auth.settings import LOGIN_RATE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.http.responses import Reply
from shared.settings import EPIC_CREDENTIALS, SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/epic/login",
    rate=LOGIN_RATE,
    errors=(
        EpicTokenRejected,
        ProviderNotOffered,
        AccountBlocked,
        ConfirmByMail,
        PartnerUnavailable,
        AgeNeeded,
        TooYoung,
    ),
    secrets=(SIGNING_KEY, EPIC_CREDENTIALS),
)
async def epic_login(body: EpicSignIn, context: RequestContext) -> Reply[SignInAnswer]:
    """Sign in with Epic.

    Takes an Epic ID token and opens a session. The first time, it creates an account with a profile.

    Cost: Epic's published keys are fetched once an hour. Reads the identity, then its account (two calls, as one says
    where the other is); writes the session, the audit, and that the account is as it was read.
    """
    identity = await epic.verified(body)
    return await external_sign_in.enter(identity, context, body.age, cookies=body.cookies)
