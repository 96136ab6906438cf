"""Turn the second factor off."""

from functions.auth.models.two_factor.two_factor import PasswordAndCode, TwoFactorOff
from functions.auth.operations.two_factor import two_factor_settings
from functions.auth.rules.passwords.lockout import AccountLocked, WrongPassword
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.identity.callers import Player
from shared.settings import TOTP_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/disable",
    rate=AUTH_RATE,
    errors=(WrongPassword, AccountLocked, rules.TwoFactorNotOn, rules.CodeRejected, rules.TwoFactorLocked),
    secrets=(TOTP_KEY,),
    resources=Resources(concurrency=20),
)
async def disable_two_factor(player: Player, body: PasswordAndCode, context: RequestContext) -> TwoFactorOff:
    """Turn off two-factor sign-in.

    Takes the password, and a code or a recovery code. Sessions of staff end, as their roles count only with a second
    factor.

    Cost: reads the account, its failures and the second factor in one call; writes them and the audit. A wrong password
    or code counts.
    """
    await two_factor_settings.disable(player, body, context)
    return TwoFactorOff()
