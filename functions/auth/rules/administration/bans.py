"""Bans by the rules of other services."""

from functions.auth.models.accounts.accounts import Status, User
from functions.auth.rules.administration.administration import is_staff


def may_ban(user: User) -> bool:
    """Whether a rule may ban an account: none of staff, and none that is banned or merged."""
    return user.status in {Status.ACTIVE, Status.SUSPENDED} and not is_staff(user)


def banned(user: User, reason: str) -> User:
    """The account when it is banned."""
    return user.model_copy(update={"status": Status.BANNED, "status_until": None, "status_reason": reason})


def is_banned_for(user: User, reason: str) -> bool:
    """Whether an account is banned for this reason, and for no other."""
    return user.status is Status.BANNED and user.status_reason == reason


def let_in(user: User) -> User:
    """The account without its ban."""
    return user.model_copy(update={"status": Status.ACTIVE, "status_until": None, "status_reason": ""})
