"""Who has which address, and who may sign in."""

import hashlib

from functions.auth.models.accounts import Status, User
from shared.errors import DomainError


class EmailTaken(DomainError):
    """Another account has this address."""

    status = 409
    code = "EMAIL_TAKEN"
    message = "There is an account with this e-mail address already; sign in, or reset its password."


class EmailUnchanged(DomainError):
    """The new address is the one that the account has."""

    status = 409
    code = "EMAIL_UNCHANGED"
    message = "This is the account's address already."


class EmailVerified(DomainError):
    """There is nothing to verify."""

    status = 409
    code = "EMAIL_VERIFIED"
    message = "The account has no address that waits to be verified."


class AccountBlocked(DomainError):
    """The account is suspended or banned."""

    status = 403
    code = "ACCOUNT_BLOCKED"
    message = "This account may not sign in."


def normal_email(email: str) -> str:
    """The form in which two spellings of one address are equal: without case."""
    return email.strip().casefold()


def email_claim_id(email: str) -> str:
    """The document id that an address is claimed under; a digest, as addresses hold characters that paths do not."""
    return hashlib.sha256(normal_email(email).encode()).hexdigest()


def check_new_email(user: User, email: str, *, taken: bool) -> None:
    """Raise EmailUnchanged for the account's own address, EmailTaken for another account's."""
    if user.email == normal_email(email):
        raise EmailUnchanged
    if taken:
        raise EmailTaken


def email_to_verify(user: User | None) -> str:
    """The account's address that nobody has shown to be theirs yet. Raises EmailVerified when there is none."""
    if user is None or not user.email or user.email_verified_at is not None:
        raise EmailVerified
    return user.email


def may_sign_in(user: User) -> None:
    """Raise AccountBlocked for an account that is suspended or banned."""
    if user.status is not Status.ACTIVE:
        raise AccountBlocked(status=user.status.value)
