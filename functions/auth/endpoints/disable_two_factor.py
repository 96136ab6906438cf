"""Turn the second factor off."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mails import Notice
from functions.auth.models.two_factor import PasswordAndCode, TwoFactorOff
from functions.auth.operations import notices, password_hashing, session_revocation, two_factor
from functions.auth.rules import two_factor as rules
from functions.auth.rules.accounts import signed_out
from functions.auth.rules.administration import is_staff
from functions.auth.rules.lockout import AccountLocked, WrongPassword
from functions.auth.store import audit
from shared.declare import Rate, Resources, Secret, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/disable",
    rate=Rate.AUTH,
    errors=(WrongPassword, AccountLocked, rules.TwoFactorNotOn, rules.CodeRejected, rules.TwoFactorLocked),
    secrets=(Secret.TOTP_KEY,),
    resources=Resources(concurrency=20),
)
async def disable_two_factor(player: Player, body: PasswordAndCode, context: RequestContext) -> TwoFactorOff:
    """Turn off two-factor sign-in.

    Takes the password, and a code or a recovery code. Sessions of staff end, as their roles count only with a second
    factor.

    Cost: reads the account, its failures and the second factor in one call; writes them and the audit. A wrong password
    or code counts, and is a commit of its own: so this endpoint runs its transaction itself.
    """
    shown = password_hashing.SubmittedPassword(body.password.get_secret_value())

    async def turn_off(tx: Transaction) -> rules.CodeRejected | WrongPassword | None:
        user, known = await two_factor.check_owner(tx, player.id, shown, context)
        if user is None:
            return WrongPassword()
        if known is None:
            raise rules.TwoFactorNotOn
        if refused := two_factor.use(tx, known, body, context).refused:
            return refused
        if is_staff(user):
            user = signed_out(user)
            session_revocation.end_all_sessions(tx, user.user_id, "two_factor_disabled")
        two_factor.turn_off(tx, user)
        audit.record(tx, AuditKind.TWO_FACTOR_DISABLED, user.user_id, context)
        notices.tell_owner(tx, Notice.TWO_FACTOR_OFF, user)
        return None

    if refused := await transaction.run(turn_off):
        raise refused
    return TwoFactorOff()
