"""Sign in with a Steam session ticket."""

from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.models.sign_in.partners import SteamSignIn
from functions.auth.operations.sign_in import external_sign_in
from functions.auth.partners import steam
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.accounts.ages import AgeNeeded, TooYoung
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail
from functions.auth.rules.identities.proofs import ProviderNotOffered
from functions.auth.rules.identities.steam import SteamBanned, SteamIdMismatch, SteamTicketRejected
from functions.auth.settings import LOGIN_RATE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY, STEAM_WEB_API_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/steam/login",
    rate=LOGIN_RATE,
    errors=(
        SteamTicketRejected,
        SteamIdMismatch,
        SteamBanned,
        AccountBlocked,
        ConfirmByMail,
        ProviderNotOffered,
        PartnerUnavailable,
        AgeNeeded,
        TooYoung,
    ),
    secrets=(SIGNING_KEY, STEAM_WEB_API_KEY),
)
async def steam_login(body: SteamSignIn, context: RequestContext) -> Reply[SignInAnswer]:
    """Sign in with Steam.

    Takes a Steam session ticket and opens a session. The first time, it creates an account with a profile.

    Cost: Steam is called before the transaction, once, and once more for the name of a newcomer. Reads the identity,
    then its account (two calls, as one says where the other is); writes the session and the audit.
    """
    identity = await steam.verified(body)
    return await external_sign_in.enter(identity, context, body.age, cookies=body.cookies, prepare=steam.named)
