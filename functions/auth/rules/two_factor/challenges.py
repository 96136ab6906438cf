"""Which challenges may be answered."""

import re
from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import User
from functions.auth.models.two_factor.challenges import Challenge
from shared.errors import DomainError

CHALLENGE_LIFETIME = timedelta(minutes=5)
FAILURES_OF_A_CHALLENGE = 5


class ChallengeRejected(DomainError):
    """The challenge is unknown, expired or used, or had too many wrong answers."""

    status = 401
    code = "CHALLENGE_REJECTED"
    message = "This challenge is unknown or has expired; sign in again, or start the enrolment again."


def open_to_answers(challenge: Challenge | None, now: datetime) -> Challenge:
    """The challenge, if it may be answered. Raises ChallengeRejected."""
    if challenge is None or challenge.expire_at <= now or challenge.failures >= FAILURES_OF_A_CHALLENGE:
        raise ChallengeRejected
    return challenge


def check_epoch(challenge: Challenge, user: User) -> None:
    """Raise ChallengeRejected when all of the account's sessions were ended since, after a new password, say."""
    if challenge.epoch != user.epoch:
        raise ChallengeRejected


def challenged_user(token: str) -> str:
    """The account that a challenge's token names. Raises ChallengeRejected for another form."""
    match = re.fullmatch(r"([A-Za-z0-9_\-]{8,128})\.[A-Za-z0-9_\-]{43}", token)
    if match is None or match[1].startswith("__"):
        raise ChallengeRejected
    return match[1]
