"""Challenges in Firestore."""

from functions.auth.models.two_factor.challenges import Challenge
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest

CHALLENGES = Collection("auth_challenges", Challenge)


def ref(token: str) -> Ref[Challenge]:
    """The challenge with this token."""
    return CHALLENGES.ref(digest(token))


def add_challenge(tx: Transaction, token: str, challenge: Challenge) -> None:
    """A new one, under a token that is not kept."""
    tx.create(CHALLENGES, digest(token), challenge)


def close_challenge(tx: Transaction, token: str) -> None:
    """It has been answered."""
    tx.delete(CHALLENGES, digest(token))


def count_failure(tx: Transaction, token: str, asked: Challenge) -> None:
    """It had a wrong answer."""
    tx.put(CHALLENGES, digest(token), asked.model_copy(update={"failures": asked.failures + 1}))
