"""What owners change of their second factor, with their password and, once it is on, a code of it."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mails import Notice
from functions.auth.models.two_factor.challenges import Purpose
from functions.auth.models.two_factor.two_factor import (
    Enrolment,
    PasswordAndCode,
    PasswordConfirmation,
    RecoveryCodes,
    TwoFactor,
)
from functions.auth.operations.mail import notices
from functions.auth.operations.passwords import password_checks
from functions.auth.operations.passwords.password_hashing import SubmittedPassword
from functions.auth.operations.sessions import session_revocation
from functions.auth.operations.two_factor import new_challenges, two_factor
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration.administration import is_staff
from functions.auth.rules.email_addresses.set_aside import check_proven
from functions.auth.rules.two_factor import enrolment
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.rules.two_factor.challenges import CHALLENGE_LIFETIME
from functions.auth.settings import settings
from functions.auth.store import audit
from functions.auth.store import two_factor as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def begin_enrolment(player: Caller, body: PasswordConfirmation, context: RequestContext) -> Enrolment:
    """A new secret, which waits in a challenge until a code of it has been seen. The password is compared once.

    Raises WrongPassword, AccountLocked, TwoFactorOn, EmailUnproven.
    """
    password = SubmittedPassword(body.password.get_secret_value())

    async def attempt(tx: Transaction) -> Enrolment:
        user = await password_checks.check_owner(tx, player.id, password, context)
        if user.two_factor:
            raise rules.TwoFactorOn
        check_proven(user)
        secret = two_factor.new_secret()
        uri = enrolment.otpauth_uri(secret, user.email or user.user_id, settings().totp_issuer)
        sealed = two_factor.seal(user.user_id, secret)
        return Enrolment(
            challenge_token=new_challenges.open_challenge(tx, user, Purpose.ENROLMENT, sealed_secret=sealed),
            expires_in=int(CHALLENGE_LIFETIME.total_seconds()),
            secret=secret,
            otpauth_uri=uri,
            qr_code=enrolment.qr_code(uri),
        )

    return await transaction.run(attempt)


async def disable(player: Caller, body: PasswordAndCode, context: RequestContext) -> None:
    """Turn the second factor off; sessions of staff end, as their roles count with one only.

    Raises WrongPassword, AccountLocked, TwoFactorNotOn, CodeRejected, TwoFactorLocked.
    """
    password = SubmittedPassword(body.password.get_secret_value())

    async def attempt(tx: Transaction) -> None:
        user, _ = await _use(tx, player, password, body, context)
        if is_staff(user):
            user = signed_out(user)
            session_revocation.end_all_sessions(tx, user.user_id, "two_factor_disabled")
        store.turn_off(tx, user)
        audit.record(tx, AuditKind.TWO_FACTOR_DISABLED, user.user_id, context)
        notices.tell_owner(tx, Notice.TWO_FACTOR_OFF, user)

    await transaction.run(attempt)


async def renew_recovery_codes(player: Caller, body: PasswordAndCode, context: RequestContext) -> RecoveryCodes:
    """Ten new recovery codes in place of those that are left. Raises what `disable` does."""
    password = SubmittedPassword(body.password.get_secret_value())

    async def attempt(tx: Transaction) -> RecoveryCodes:
        user, factor = await _use(tx, player, password, body, context)
        audit.record(tx, AuditKind.RECOVERY_CODES_RENEWED, user.user_id, context)
        notices.tell_owner(tx, Notice.RECOVERY_CODES_RENEWED, user)
        return RecoveryCodes(recovery_codes=two_factor.renew_codes(tx, factor))

    return await transaction.run(attempt)


async def _use(
    tx: Transaction, player: Caller, password: SubmittedPassword, body: PasswordAndCode, context: RequestContext
) -> tuple[User, TwoFactor]:
    """The account and its second factor, whose password and code these are. One call reads all there is to know."""
    await store.fetch(tx, player.id)
    user = await password_checks.check_owner(tx, player.id, password, context)
    factor = await tx.get(store.TWO_FACTOR, player.id)
    if factor is None:
        raise rules.TwoFactorNotOn
    return user, two_factor.use(tx, factor, body, context)
