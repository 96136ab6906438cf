"""Which address an account may have next, and which waits to be verified."""

from datetime import datetime

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Provider
from functions.auth.models.mail.mail_tokens import EmailState
from functions.auth.rules.accounts.accounts import EmailTaken
from shared.errors import DomainError
from shared.text.email_address import normalized


class EmailUnchanged(DomainError):
    """The account has this address already."""

    status = 409
    code = "EMAIL_UNCHANGED"
    message = "This is the account's address already."


class EmailVerified(DomainError):
    """The account has no e-mail address that has to be confirmed."""

    status = 409
    code = "EMAIL_VERIFIED"
    message = "Your account has no e-mail address that has to be confirmed."


class EmailLinked(DomainError):
    """The account has an address already."""

    status = 409
    code = "EMAIL_LINKED"
    message = "Your account has an e-mail address already; change that one instead."


def check_new_email(user: User, email: str, *, taken: bool) -> None:
    """Raise EmailUnchanged for the account's own address, EmailTaken for another account's."""
    if user.email == normalized(email):
        raise EmailUnchanged
    if taken:
        raise EmailTaken


def email_to_verify(user: User | None) -> str:
    """The account's address that was shown in none of its sessions yet. Raises EmailVerified when there is none."""
    if user is None or not user.email or user.email_proven_at is not None:
        raise EmailVerified
    return user.email


def with_email(user: User, email: str, now: datetime) -> User:
    """The account with an address that was confirmed in one of its sessions; its first one is a new sign-in method."""
    changed: dict[str, object] = {
        "email": normalized(email),
        "email_verified_at": now,
        "email_proven_at": now,
    }
    if user.email is None:
        changed |= {"email_linked_at": now, "providers": (Provider.EMAIL.value, *user.providers)}
    return user.model_copy(update=changed)


def with_first_password(user: User, password_hash: str) -> User:
    """The account with a password that counts once an address is confirmed. Raises EmailLinked."""
    if user.email is not None:
        raise EmailLinked
    return user.model_copy(update={"password_hash": password_hash})


def state_of(user: User) -> EmailState:
    """An account's address, as its owner sees it."""
    return EmailState(
        user_id=user.user_id,
        email=user.email or "",
        email_verified_at=user.email_verified_at,
        proven=user.email_proven_at is not None,
    )
