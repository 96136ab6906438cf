"""When too many wrong passwords close an account for a while, and to whom (1v1bro 12.8)."""

import hashlib
from datetime import datetime, timedelta

from functions.auth.models.passwords.lockout import Failures
from shared.errors import DomainError

LOCKED_AFTER = 10
"""Wrong passwords in a row."""

LOCKED_FOR = timedelta(minutes=30)
FORGOTTEN_AFTER = timedelta(days=1)
"""Wrong passwords count as in a row when less than this lies between them."""

HARMLESS_ENDS = ("", "logout")
"""How a session has ended that still speaks for its network; one that was revoked may have been a thief's."""


class AccountLocked(DomainError):
    """Ten wrong passwords in a row. For half an hour, only networks that the account was signed in from may try.

    Source: 1v1bro 12.8.
    """

    status = 429
    code = "ACCOUNT_LOCKED"
    message = "Too many wrong passwords; wait, or reset the password, which lifts this at once."


class WrongPassword(DomainError):
    """The current password is wrong."""

    status = 403
    code = "WRONG_PASSWORD"
    message = "The current password is wrong, or the account has none."


def network_key(address_key: str, network: str) -> str:
    """Under which key wrong passwords for an address from a known network count."""
    return f"{address_key}:{hashlib.sha256(network.encode()).hexdigest()[:32]}"


def is_locked(failures: Failures | None, now: datetime) -> bool:
    """Whether nobody may try just now."""
    return failures is not None and failures.locked_until is not None and failures.locked_until > now


def check_not_locked(failures: Failures | None, now: datetime) -> None:
    """Raise AccountLocked, which says in how many seconds it is over."""
    if failures and failures.locked_until and failures.locked_until > now:
        raise AccountLocked(retry_after=int((failures.locked_until - now).total_seconds()) + 1)


def failed(failures: Failures | None, now: datetime) -> Failures:
    """One more wrong password; the tenth in a row locks. After a lock, or a day of peace, it begins again."""
    over = failures is None or failures.expire_at <= now or failures.locked_until is not None
    count = 1 if over or failures is None else failures.count + 1
    locked_until = now + LOCKED_FOR if count >= LOCKED_AFTER else None
    return Failures(count=count, locked_until=locked_until, expire_at=now + FORGOTTEN_AFTER)
