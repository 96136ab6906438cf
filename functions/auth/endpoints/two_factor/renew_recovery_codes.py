"""New recovery codes."""

from functions.auth.models.two_factor.two_factor import PasswordAndCode, RecoveryCodes
from functions.auth.operations.two_factor import two_factor_settings
from functions.auth.rules.passwords.lockout import AccountLocked, WrongPassword
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.identity.callers import Player
from shared.settings import TOTP_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/recovery-codes",
    rate=AUTH_RATE,
    errors=(WrongPassword, AccountLocked, rules.TwoFactorNotOn, rules.CodeRejected, rules.TwoFactorLocked),
    secrets=(TOTP_KEY,),
    resources=Resources(concurrency=20),
)
async def renew_recovery_codes(player: Player, body: PasswordAndCode, context: RequestContext) -> RecoveryCodes:
    """Renew my recovery codes.

    Returns ten new recovery codes; the earlier ones become invalid. Takes the password, and a code or a recovery code.

    Cost: reads the account, its failures and the second factor in one call; writes the latter, the audit, and that the
    others are as they were read. A wrong password or code counts.
    """
    return await two_factor_settings.renew_recovery_codes(player, body, context)
