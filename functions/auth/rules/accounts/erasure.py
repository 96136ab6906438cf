"""Whose account may be erased."""

from datetime import datetime

from functions.auth.models.accounts.accounts import Status, User
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration.administration import is_staff
from shared.errors import DomainError


class StaffAccount(DomainError):
    """The account has a role besides the player's."""

    status = 409
    code = "STAFF_ACCOUNT"
    message = "An account with a role of the staff is not erased; have an admin take the role away first."


CLOSED = "it is being erased"


def closed(user: User) -> User | None:
    """The account once its erasure has begun: nobody signs in to it any more. None where nobody can."""
    if user.status in {Status.BANNED, Status.MERGED} or user.status_reason == CLOSED:
        return None
    shut = {"status": Status.SUSPENDED, "status_reason": CLOSED, "status_until": None}
    return signed_out(user).model_copy(update=shut)


def check_player(user: User) -> None:
    """Raise StaffAccount for an account whose owner acts for others."""
    if is_staff(user):
        raise StaffAccount


def was_reclaimed(user: User, since: datetime) -> bool:
    """Whether the owner of the address has come since a moment: what was asked for until then may be a stranger's."""
    return user.reclaimed_at is not None and user.reclaimed_at >= since
