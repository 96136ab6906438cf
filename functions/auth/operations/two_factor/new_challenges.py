"""Opening challenges: what asks for the second factor, or for the first code of a new one."""

import secrets

from functions.auth.models.accounts.accounts import User
from functions.auth.models.two_factor.challenges import Challenge, Purpose
from functions.auth.rules.two_factor.challenges import CHALLENGE_LIFETIME
from functions.auth.store import challenges
from shared.firestore.transaction import Transaction


def open_challenge(
    tx: Transaction, user: User, purpose: Purpose, *, cookies: bool = False, sealed_secret: str = ""
) -> str:
    """A new challenge; returns its token, which is not kept. It names the account, so that one read finds both."""
    token = f"{user.user_id}.{secrets.token_urlsafe(32)}"
    challenge = Challenge(
        user_id=user.user_id,
        purpose=purpose,
        sealed_secret=sealed_secret,
        cookies=cookies,
        epoch=user.epoch,
        expire_at=tx.now + CHALLENGE_LIFETIME,
    )
    challenges.add_challenge(tx, token, challenge)
    return token
