"""Who has which address, and who may sign in."""

import hashlib

from functions.auth.models.accounts import Status, User
from shared.errors import DomainError


class EmailTaken(DomainError):
    """Another account has this address."""

    status = 409
    code = "EMAIL_TAKEN"
    message = "There is an account with this e-mail address already; sign in, or reset its password."


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


def may_sign_in(user: User) -> None:
    """Raise AccountBlocked for an account that is suspended or banned."""
    if user.status is not Status.ACTIVE:
        raise AccountBlocked(status=user.status.value)
