"""Which identities may be linked, and what may be wrong with their proofs."""

from datetime import datetime

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity
from functions.auth.models.identities.proofs import VerifiedIdentity
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail, check_proven, is_over, waits
from functions.auth.rules.identities.epic import EpicTokenRejected
from functions.auth.rules.identities.identities import IdentityTaken
from functions.auth.rules.identities.proofs import ProviderNotOffered
from functions.auth.rules.identities.steam import SteamBanned, SteamIdMismatch, SteamTicketRejected
from functions.auth.rules.identities.wallets import NonceRejected, SignatureRejected
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
    """The proof is valid, but its identity is not linked to this account."""

    status = 403
    code = "NOT_YOUR_IDENTITY"
    message = "This identity is not linked to your account; prove one that is, or give your password."


class ProviderLinked(DomainError):
    """The account has another identity of this provider."""

    status = 409
    code = "PROVIDER_LINKED"
    message = "Your account has another identity of this provider; unlink that one first."


def linked(user: User, linked_before: Identity | None, proven: VerifiedIdentity, now: datetime) -> Identity:
    """The identity as it becomes the account's, or as it is that already; one that was set aside comes back.

    Raises IdentityTaken for another account's, ProviderLinked for a second one of its provider, EmailUnproven when one
    would come back to an account whose address was not shown.
    """
    if linked_before is not None and not is_over(linked_before, now):
        if linked_before.user_id != user.user_id:
            raise IdentityTaken(provider=proven.provider)
        if not waits(linked_before, now):
            return linked_before
        check_proven(user)
    if proven.provider in user.providers:
        raise ProviderLinked(provider=proven.provider)
    return Identity(**proven.model_dump(), user_id=user.user_id, linked_at=now)


def check_own(identity: Identity | None, user_id: str) -> None:
    """Raise NotYourIdentity for one that is nobody's or another account's, ConfirmByMail for one that was set aside."""
    if identity is None or identity.user_id != user_id:
        raise NotYourIdentity
    if identity.set_aside_until is not None:
        raise ConfirmByMail
