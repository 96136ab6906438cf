"""Show once more who it is."""

from functions.auth.models.identities.linking import Reauthenticated, Reauthentication
from functions.auth.operations.identities import reauthentication
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail
from functions.auth.rules.identities.linking import PROOF_REFUSALS, NotYourIdentity
from functions.auth.rules.passwords.lockout import AccountLocked, WrongPassword
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.errors import PartnerUnavailable
from shared.identity.callers import Player
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/reauthenticate",
    rate=AUTH_RATE,
    errors=(WrongPassword, AccountLocked, NotYourIdentity, ConfirmByMail, *PROOF_REFUSALS, PartnerUnavailable),
    secrets=(STEAM_WEB_API_KEY, EPIC_CREDENTIALS),
    resources=Resources(concurrency=20),
)
async def reauthenticate(player: Player, body: Reauthentication, context: RequestContext) -> Reauthenticated:
    """Confirm my identity.

    Takes the password or a linked identity once more. For five minutes, this session may then change how the account is
    signed in to.

    Cost: reads the session, the account and the identity that was proven in one call, or the session and the account
    and then its failures; writes the session. The proof is checked before the transaction, which may run again: a proof
    is good for one try. A wrong password is counted; one that was set aside counts again, too.
    """
    return await reauthentication.reauthenticate(player, body, context)
