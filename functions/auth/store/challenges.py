"""Challenges in Firestore."""

import secrets

from functions.auth.models.accounts.accounts import User
from functions.auth.models.two_factor.challenges import Challenge, Purpose
from functions.auth.rules.two_factor.challenges import CHALLENGE_LIFETIME
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest

CHALLENGES = Collection("auth_challenges", Challenge)


def ref(token: str) -> Ref[Challenge]:
    """The challenge with this token."""
    return CHALLENGES.ref(digest(token))


def open_challenge(
    tx: Transaction, user: User, purpose: Purpose, *, cookies: bool = False, sealed_secret: str = ""
) -> str:
    """A new challenge; returns its token, which is not kept. It names the account, so that one read finds both."""
    token = f"{user.user_id}.{secrets.token_urlsafe(32)}"
    asked = Challenge(
        user_id=user.user_id,
        purpose=purpose,
        sealed_secret=sealed_secret,
        cookies=cookies,
        epoch=user.epoch,
        expire_at=tx.now + CHALLENGE_LIFETIME,
    )
    tx.create(CHALLENGES, digest(token), asked)
    return token


def close_challenge(tx: Transaction, token: str) -> None:
    """It has been answered."""
    tx.delete(CHALLENGES, digest(token))


def count_failure(tx: Transaction, token: str, asked: Challenge) -> None:
    """It had a wrong answer."""
    tx.put(CHALLENGES, digest(token), asked.model_copy(update={"failures": asked.failures + 1}))
