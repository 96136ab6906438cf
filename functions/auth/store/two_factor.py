"""Second factors and challenges in Firestore."""

import secrets

from functions.auth.models.two_factor import Challenge, Purpose, TwoFactor
from functions.auth.rules.two_factor import CHALLENGE_LIFETIME
from shared.firestore import Collection
from shared.tokens import digest
from shared.transaction import Transaction

TWO_FACTOR = Collection("auth_two_factor", TwoFactor)
CHALLENGES = Collection("auth_challenges", Challenge)


def open_challenge(
    tx: Transaction, user_id: str, purpose: Purpose, *, cookies: bool = False, sealed_secret: str = ""
) -> str:
    """A new challenge; returns its token, which is not kept. It names the account, so that one read finds both."""
    token = f"{user_id}.{secrets.token_urlsafe(32)}"
    asked = Challenge(
        user_id=user_id,
        purpose=purpose,
        sealed_secret=sealed_secret,
        cookies=cookies,
        expire_at=tx.now + CHALLENGE_LIFETIME,
    )
    tx.create(CHALLENGES, digest(token), asked)
    return token
