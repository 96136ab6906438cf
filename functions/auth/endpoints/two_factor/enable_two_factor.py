"""Begin to turn the second factor on."""

from functions.auth.models.two_factor.two_factor import Enrolment, PasswordConfirmation
from functions.auth.operations.two_factor import two_factor_settings
from functions.auth.rules.email_addresses.set_aside import EmailUnproven
from functions.auth.rules.passwords.lockout import AccountLocked, WrongPassword
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.identity.callers import Player
from shared.settings import TOTP_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/enable",
    rate=AUTH_RATE,
    errors=(WrongPassword, AccountLocked, rules.TwoFactorOn, EmailUnproven),
    secrets=(TOTP_KEY,),
    resources=Resources(concurrency=20),
)
async def enable_two_factor(player: Player, body: PasswordConfirmation, context: RequestContext) -> Enrolment:
    """Start turning on two-factor sign-in.

    Returns a new TOTP secret for an authenticator app. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a
    code of it. The account's address must have been confirmed in a session first.

    Cost: reads the account and its failures in one call; writes a challenge with the secret, encrypted, and that both
    are as they were read. A wrong password is counted. An address that was never confirmed could be a stranger's, whose
    factor would lock its owner out. It takes no Idempotency-Key: answers with secrets are not kept.

    Source: 1v1bro 1.8.
    """
    return await two_factor_settings.begin_enrolment(player, body, context)
