"""Which identities may be linked, and what may be wrong with their proofs."""

from datetime import datetime

from functions.auth.models.accounts import User
from functions.auth.models.identities import Identity
from functions.auth.models.proofs import VerifiedIdentity
from functions.auth.rules.epic import EpicTokenRejected
from functions.auth.rules.identities import IdentityTaken
from functions.auth.rules.proofs import ProviderNotOffered
from functions.auth.rules.steam import SteamBanned, SteamIdMismatch, SteamTicketRejected
from functions.auth.rules.wallets import NonceRejected, SignatureRejected
from shared.errors import DomainError

PROOF_REFUSALS = (
    SteamTicketRejected,
    SteamIdMismatch,
    SteamBanned,
    EpicTokenRejected,
    SignatureRejected,
    NonceRejected,
    ProviderNotOffered,
)
"""What may be wrong with a proof, whichever it is."""


class NotYourIdentity(DomainError):
    """The proof is good, and of an identity that is not linked to this account."""

    status = 403
    code = "NOT_YOUR_IDENTITY"
    message = "This identity is not linked to your account; prove one that is, or give your password."


class ProviderLinked(DomainError):
    """An account has one identity of a provider."""

    status = 409
    code = "PROVIDER_LINKED"
    message = "Your account has another identity of this provider; unlink that one first."


def linked(user: User, known: Identity | None, proven: VerifiedIdentity, now: datetime) -> Identity:
    """The identity as it becomes the account's, or as it is that already.

    Raises IdentityTaken for another account's, ProviderLinked for a second one of its provider.
    """
    if known is not None:
        if known.user_id != user.user_id:
            raise IdentityTaken(provider=proven.provider)
        return known
    if proven.provider in user.providers:
        raise ProviderLinked(provider=proven.provider)
    return Identity(**proven.model_dump(), user_id=user.user_id, linked_at=now)


def check_own(identity: Identity | None, user_id: str) -> None:
    """Raise NotYourIdentity for an identity that is nobody's, or another account's."""
    if identity is None or identity.user_id != user_id:
        raise NotYourIdentity
