"""Which identity is whose."""

import hashlib

from functions.auth.models.identities import Provider
from shared.errors import DomainError


class IdentityTaken(DomainError):
    """Another account has this identity."""

    status = 409
    code = "IDENTITY_TAKEN"
    message = "This identity belongs to another account; sign in with it there and unlink it, or ask for a merge."


def identity_id(provider: Provider, subject: str) -> str:
    """The document id that an identity is claimed under."""
    return f"{provider}:{hashlib.sha256(subject.encode()).hexdigest()}"
