"""When a second factor counts: once, near its time, and not after too many that were wrong (1v1bro 1.8, 1.9)."""

import hmac
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from functions.auth.models.two_factor.two_factor import SecondFactor, TwoFactor
from shared.errors import DomainError
from shared.identity.digests import digest

STEP = 30
"""Seconds that a code is shown for (RFC 6238)."""

SKEW = 1
"""Time steps that the authenticator's clock may be ahead or behind."""

FAILURES_IN_A_ROW = 10
"""Wrong codes that lock the second factor, over all challenges: the numbers that 1v1bro 12.8 has for passwords."""

LOCKED_FOR = timedelta(minutes=30)

RECOVERY_CODES = 10
SPENT_CODES = 2 * RECOVERY_CODES
"""How many that were spent are known as such: to send one again is no guess."""

RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without what is mistaken for something else: i, l, o, 0, 1."""

RECOVERY_LENGTH = 16
"""Characters of a recovery code: 79 bits, so that a digest of it can be kept without salt or slowness."""


class TwoFactorOn(DomainError):
    """The account has a second factor already."""

    status = 409
    code = "TWO_FACTOR_ON"
    message = "This account has a second factor; turn it off first to use another authenticator."


class TwoFactorNotOn(DomainError):
    """The account has no second factor."""

    status = 409
    code = "TWO_FACTOR_NOT_ON"
    message = "This account has no second factor; turn it on with POST /api/v1/auth/2fa/enable."


class CodeRejected(DomainError):
    """The code or recovery code is wrong or was used; `details.reason` says which."""

    status = 401
    code = "CODE_REJECTED"
    message = "This code is wrong. Look whether the authenticator's clock is right, and try the code that it shows now."


class TwoFactorLocked(DomainError):
    """Too many wrong codes in a row."""

    status = 429
    code = "TWO_FACTOR_LOCKED"
    message = "There were too many wrong codes; try again when Retry-After seconds have passed."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a second factor that was used, and why it was refused, if it was."""

    after: TwoFactor
    refused: CodeRejected | None = None


def matching_step(secret: str, code: str, now: datetime) -> int | None:
    """The latest time step near now that the authenticator shows this code in (RFC 6238, sections 4.2 and 5.2)."""
    import pyotp

    totp, step = pyotp.TOTP(secret), int(now.timestamp()) // STEP
    steps = range(step + SKEW, step - SKEW - 1, -1)
    return next((step for step in steps if hmac.compare_digest(totp.generate_otp(step).encode(), code.encode())), None)


def may_try(factor: TwoFactor, now: datetime) -> None:
    """Raise TwoFactorLocked after too many wrong codes."""
    if factor.locked_until and now < factor.locked_until:
        left = int((factor.locked_until - now).total_seconds()) + 1
        raise TwoFactorLocked(retry_after=left)


def judged(factor: TwoFactor, secret: str, shown: SecondFactor, now: datetime) -> Verdict:
    """Use a code, whose time step is then over, or a recovery code, which is then gone.

    What has counted before is refused without being held against anybody: no guess would hit it.
    """
    if shown.recovery_code is not None:
        code = recovery_digest(factor.user_id, shown.recovery_code.get_secret_value())
        if code in factor.spent_digests:
            return Verdict(factor, CodeRejected("This recovery code was used before; take another.", reason="used"))
        if code not in factor.recovery_digests:
            return Verdict(_after_failure(factor, now), CodeRejected(reason="wrong"))
        left = tuple(digest for digest in factor.recovery_digests if digest != code)
        spent = (*factor.spent_digests, code)[-SPENT_CODES:]
        changes = {"recovery_digests": left, "spent_digests": spent, "failures": 0, "locked_until": None}
        return Verdict(factor.model_copy(update=changes))
    step = matching_step(secret, shown.code.get_secret_value() if shown.code else "", now)
    if step is None:
        return Verdict(_after_failure(factor, now), CodeRejected(reason="wrong"))
    if step <= factor.last_step:
        return Verdict(factor, CodeRejected("This code has counted before; wait for the next one.", reason="used"))
    return Verdict(factor.model_copy(update={"last_step": step, "failures": 0, "locked_until": None}))


def _after_failure(factor: TwoFactor, now: datetime) -> TwoFactor:
    failures = factor.failures + 1
    if failures < FAILURES_IN_A_ROW:
        return factor.model_copy(update={"failures": failures})
    return factor.model_copy(update={"failures": 0, "locked_until": now + LOCKED_FOR})


def recovery_digest(user_id: str, code: str) -> str:
    """How a recovery code is kept; spaces, hyphens and case do not matter."""
    return digest(f"{user_id}:{re.sub(r'[^a-z0-9]', '', code.casefold())}")
