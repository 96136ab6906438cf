"""When a code counts: once, near its time, and not after too many that were wrong (1v1bro 1.8, 1.9)."""

from datetime import timedelta

from shared.errors import DomainError

STEP = 30
"""Seconds that a code is shown for (RFC 6238)."""

SKEW = 1
"""Time steps by which the authenticator's clock may differ, either way."""

CHALLENGE_LIFETIME = timedelta(minutes=5)
FAILURES_OF_A_CHALLENGE = 5
FAILURES_IN_A_ROW = 10
"""Wrong codes that lock the second factor, over all challenges (as 1v1bro 12.8 has it for passwords)."""

LOCKED_FOR = timedelta(minutes=30)
RECOVERY_CODES = 10


class ChallengeRejected(DomainError):
    """The challenge is unknown, answered, expired, or has had too many wrong answers."""

    status = 401
    code = "CHALLENGE_REJECTED"
    message = "This challenge is over or was never given; sign in, or begin the enrolment, again."
