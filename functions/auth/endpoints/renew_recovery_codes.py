"""New recovery codes."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mails import Notice
from functions.auth.models.two_factor import PasswordAndCode, RecoveryCodes
from functions.auth.operations import notices, password_hashing, two_factor
from functions.auth.rules import two_factor as rules
from functions.auth.rules.lockout import AccountLocked, WrongPassword
from functions.auth.store import audit
from shared.declare import Rate, Resources, Secret, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/recovery-codes",
    rate=Rate.AUTH,
    errors=(WrongPassword, AccountLocked, rules.TwoFactorNotOn, rules.CodeRejected, rules.TwoFactorLocked),
    secrets=(Secret.TOTP_KEY,),
    resources=Resources(concurrency=20),
)
async def renew_recovery_codes(player: Player, body: PasswordAndCode, context: RequestContext) -> RecoveryCodes:
    """Renew my recovery codes.

    Returns ten new recovery codes; the earlier ones become invalid. Takes the password, and a code or a recovery code.

    Cost: reads the account, its failures and the second factor in one call; writes the latter, the audit, and that the
    others are as they were read. A wrong password or code counts, and is a commit of its own: so this endpoint runs its
    transaction itself.
    """
    shown = password_hashing.SubmittedPassword(body.password.get_secret_value())

    async def renew(tx: Transaction) -> tuple[str, ...] | rules.CodeRejected | WrongPassword:
        user, known = await two_factor.check_owner(tx, player.id, shown, context)
        if user is None:
            return WrongPassword()
        if known is None:
            raise rules.TwoFactorNotOn
        verdict = two_factor.use(tx, known, body, context)
        if verdict.refused:
            return verdict.refused
        audit.record(tx, AuditKind.RECOVERY_CODES_RENEWED, user.user_id, context)
        notices.tell_owner(tx, Notice.RECOVERY_CODES_RENEWED, user)
        return two_factor.renew_codes(tx, verdict.after)

    outcome = await transaction.run(renew)
    if isinstance(outcome, rules.CodeRejected | WrongPassword):
        raise outcome
    return RecoveryCodes(recovery_codes=outcome)
