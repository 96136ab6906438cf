"""Who has which address, and who may sign in."""

import hashlib
from datetime import datetime

from functions.auth.models.accounts.accounts import Status, User
from shared.errors import DomainError
from shared.text.email_address import normalized


class EmailTaken(DomainError):
    """Another account has this address."""

    status = 409
    code = "EMAIL_TAKEN"
    message = "There is an account with this e-mail address already; sign in, or reset its password."


class AccountBlocked(DomainError):
    """The account is suspended or banned."""

    status = 403
    code = "ACCOUNT_BLOCKED"
    message = "This account is suspended or banned and cannot sign in; contact the game's support."


def email_claim_id(email: str) -> str:
    """The document id that an address is claimed under; a digest, as addresses hold characters that paths do not."""
    return hashlib.sha256(normalized(email).encode()).hexdigest()


def signed_out(user: User) -> User:
    """The account in its next epoch, for whoever ends its sessions: what waits for an answer counts no more.

    Nor does a request of such a session that is on its way. A session that stays has to be taken along.
    """
    epoch = user.epoch + 1
    return user.model_copy(update={"epoch": epoch, "sessions_since": epoch})


def status_at(user: User, now: datetime) -> Status:
    """What an account's status is at a moment: a suspension whose time is over is none, and no job has to lift it."""
    over = user.status is Status.SUSPENDED and user.status_until is not None and user.status_until <= now
    return Status.ACTIVE if over else user.status


def may_sign_in(user: User, now: datetime) -> None:
    """Raise AccountBlocked for an account that is suspended, banned or merged: until when, and why."""
    status = status_at(user, now)
    if status is Status.ACTIVE:
        return
    if status is Status.MERGED:
        raise AccountBlocked("This account was merged into another; sign in there.", status=status.value)
    until = user.status_until.isoformat() if user.status_until else None
    lasting = f"until {until}" if until else "without end"
    reason = f": {user.status_reason.rstrip('.')}" if user.status_reason else ""
    raise AccountBlocked(
        f"This account is {status} {lasting}{reason}.", status=status.value, until=until, reason=user.status_reason
    )
