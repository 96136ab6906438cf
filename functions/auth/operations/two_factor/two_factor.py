"""Second factors: turned on and used; their secrets are sealed."""

import secrets

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.two_factor.two_factor import SecondFactor, TwoFactor
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.store import audit
from functions.auth.store.accounts import USERS
from functions.auth.store.two_factor import TWO_FACTOR
from shared.firestore.transaction import Transaction
from shared.identity import encryption
from shared.telemetry.context import RequestContext


def new_secret() -> str:
    """A new TOTP secret of 160 bits, in base 32 (RFC 4226, section 4)."""
    import pyotp

    return pyotp.random_base32(32)


def new_recovery_codes() -> tuple[str, ...]:
    """Ten recovery codes, in groups of four characters."""
    alphabet, length = rules.RECOVERY_ALPHABET, rules.RECOVERY_LENGTH
    codes = ("".join(secrets.choice(alphabet) for _ in range(length)) for _ in range(rules.RECOVERY_CODES))
    return tuple("-".join(code[at : at + 4] for at in range(0, length, 4)) for code in codes)


def seal(user_id: str, secret: str) -> str:
    """An account's TOTP secret as it is kept: encrypted, and of no use to another account."""
    return encryption.encrypt(secret.encode(), of=_bound_to(user_id))


def unseal(user_id: str, sealed: str) -> str:
    """An account's TOTP secret."""
    return encryption.decrypt(sealed, of=_bound_to(user_id)).decode()


def _bound_to(user_id: str) -> str:
    return f"totp:{user_id}"


def use(tx: Transaction, factor: TwoFactor, shown: SecondFactor, context: RequestContext) -> TwoFactor:
    """Use a second factor, once; returns it as it is from then on.

    Raises CodeRejected, after the commit, as a failure is counted, and TwoFactorLocked. Writes the second factor, its
    secret sealed with the newest key, and the audit.
    """
    rules.may_try(factor, tx.now)
    secret = unseal(factor.user_id, factor.sealed_secret)
    verdict = rules.judged(factor, secret, shown, tx.now)
    after = verdict.after
    if not encryption.is_current(after.sealed_secret):
        after = after.model_copy(update={"sealed_secret": seal(factor.user_id, secret)})
    tx.put(TWO_FACTOR, factor.user_id, after)
    if verdict.refused:
        audit.record(tx, AuditKind.TWO_FACTOR_FAILED, factor.user_id, context)
        raise verdict.refused.committing()
    if shown.recovery_code is not None:
        left = str(len(after.recovery_digests))
        audit.record(tx, AuditKind.RECOVERY_CODE_USED, factor.user_id, context, left=left)
    return after


def turn_on(tx: Transaction, user: User, secret: str, last_step: int) -> tuple[str, ...]:
    """From now on the account is asked for it; returns its recovery codes, of which only digests are kept.

    The commit raises TwoFactorOn when another enrolment was faster.
    """
    codes = new_recovery_codes()
    new = TwoFactor(
        user_id=user.user_id,
        sealed_secret=seal(user.user_id, secret),
        last_step=last_step,
        recovery_digests=tuple(rules.recovery_digest(user.user_id, code) for code in codes),
        enabled_at=tx.now,
    )
    tx.create(TWO_FACTOR, user.user_id, new, otherwise=rules.TwoFactorOn())
    tx.put(USERS, user.user_id, user.model_copy(update={"two_factor": True}))
    return codes


def renew_codes(tx: Transaction, used: TwoFactor) -> tuple[str, ...]:
    """Other recovery codes in place of those of a second factor that has just been used; returns them."""
    codes = new_recovery_codes()
    digests = tuple(rules.recovery_digest(used.user_id, code) for code in codes)
    tx.put(TWO_FACTOR, used.user_id, used.model_copy(update={"recovery_digests": digests}))
    return codes
