"""Which identity is whose."""

import hashlib
from collections.abc import Sequence

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity, Provider
from shared.errors import DomainError


class IdentityTaken(DomainError):
    """Another account has this identity."""

    status = 409
    code = "IDENTITY_TAKEN"
    message = "This identity belongs to another account; sign in with it there and unlink it, or ask for a merge."


def identity_id(provider: Provider, subject: str) -> str:
    """The document id that an identity is claimed under."""
    return f"{provider}:{hashlib.sha256(subject.encode()).hexdigest()}"


def has_password(user: User) -> bool:
    """Whether an account can be signed in to with an e-mail address and a password."""
    return user.email is not None and user.password_hash is not None


def has_others(user: User) -> bool:
    """Whether an account has identities beside its address."""
    return any(provider != Provider.EMAIL.value for provider in user.providers)


def with_providers(user: User, identities: Sequence[Identity]) -> User:
    """The account with `providers` as its address and these identities make them, but for those that were set aside."""
    email = (Provider.EMAIL.value,) if user.email else ()
    named = dict.fromkeys(
        (*email, *(identity.provider.value for identity in identities if identity.set_aside_until is None))
    )
    return user.model_copy(update={"providers": tuple(named)})
