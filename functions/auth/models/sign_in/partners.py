"""Signing in with a partner's account."""

from pydantic import Field

from functions.auth.models.accounts.ages import NewPlayersAge
from functions.auth.models.identities.proofs import EpicProof, SteamProof


class SteamSignIn(SteamProof):
    """A Steam session ticket."""

    age: NewPlayersAge = None
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")


class EpicSignIn(EpicProof):
    """An Epic ID token."""

    age: NewPlayersAge = None
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")
