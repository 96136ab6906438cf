"""What may be somebody else's in an account, and what becomes of it when the owner of the address comes.

Whoever opens an account with another's address waits for its owner to move in (Sudhodanan and Paverd, "Pre-hijacked
accounts", USENIX Security 2022). So a click on a mailed link says that the address gets mail, and no more: password,
identities, sessions and changes of address are proven when the mail is shown in a session of the account.
"""

from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.identities.identities import with_providers
from shared.errors import DomainError

LASTS = timedelta(days=30)
"""How long something that was set aside may come back."""


class EmailUnproven(DomainError):
    """The account's e-mail address has not been confirmed in a session of the account."""

    status = 403
    code = "EMAIL_UNPROVEN"
    message = (
        "Confirm your e-mail address in this session: ask for a mail at POST /api/v1/auth/email/verification, then "
        "send its code to POST /api/v1/auth/email/prove."
    )


class ConfirmByMail(DomainError):
    """This sign-in method is set aside; its owner has to sign in by mail first."""

    status = 403
    code = "CONFIRM_BY_MAIL"
    message = (
        "This sign-in method is set aside until you confirm it: sign in by mail (POST /api/v1/auth/email/login), then "
        "link the identity again (POST /api/v1/auth/link) or give the password (POST /api/v1/auth/reauthenticate)."
    )


def is_unproven(user: User) -> bool:
    """Whether an account may have sign-in methods of somebody else than the owner of its address."""
    return user.email is not None and user.email_proven_at is None


def check_proven(user: User) -> None:
    """Raise EmailUnproven for an account whose address was not shown together with it; one without an address is."""
    if is_unproven(user):
        raise EmailUnproven


def proven(user: User, now: datetime) -> User:
    """The account whose address was just shown together with it."""
    return user.model_copy(update={"email_verified_at": user.email_verified_at or now, "email_proven_at": now})


def emptied(user: User, now: datetime) -> User:
    """The account with its address alone, in its next epoch; its password is set aside.

    A second factor goes, which is asked for no more; so do the addresses of accounts that were merged into it.
    """
    changes: dict[str, object] = {"two_factor": False, "other_emails": (), "password_hash": None, "reclaimed_at": now}
    if user.password_hash is not None:
        changes |= {"set_aside_password_hash": user.password_hash, "set_aside_until": now + LASTS}
    return signed_out(with_providers(user.model_copy(update=changes), ()))


def set_aside(identity: Identity, now: datetime) -> Identity:
    """The identity, which opens nothing from now on."""
    return identity.model_copy(update={"set_aside_until": now + LASTS})


def waits(identity: Identity, now: datetime) -> bool:
    """Whether an identity was set aside and may come back to its account."""
    return identity.set_aside_until is not None and identity.set_aside_until > now


def is_over(identity: Identity, now: datetime) -> bool:
    """Whether an identity was set aside for so long that it is nobody's."""
    return identity.set_aside_until is not None and identity.set_aside_until <= now


def waiting_password(user: User, now: datetime) -> str | None:
    """The hash of a password that was set aside and may come back, when the account has no other by now."""
    over = user.set_aside_until is None or user.set_aside_until <= now
    return None if over or user.password_hash is not None else user.set_aside_password_hash


def with_password(user: User, password_hash: str) -> User:
    """The account with this password, and none that waits."""
    changes = {"password_hash": password_hash, "set_aside_password_hash": None, "set_aside_until": None}
    return user.model_copy(update=changes)
