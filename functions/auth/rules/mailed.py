"""How long a mailed token counts, and which one does."""

import hmac
import re
from datetime import datetime, timedelta

from functions.auth.models.accounts import User
from functions.auth.models.mailed import MailedToken, Purpose
from shared.errors import DomainError

LIFETIMES = {
    Purpose.PASSWORD_RESET: timedelta(minutes=15),
    Purpose.EMAIL_CHANGE: timedelta(hours=1),
    Purpose.EMAIL_VERIFICATION: timedelta(days=1),
}
"""1v1bro 1.10 says fifteen minutes for a reset; the others move no account by themselves."""


class MailTokenRejected(DomainError):
    """The token is unknown, used, expired, or another has been mailed since: which of these is not said."""

    status = 422
    code = "MAIL_TOKEN_REJECTED"
    message = "This link or code is not valid any more; ask for a new mail."


def token_id(user_id: str, purpose: Purpose) -> str:
    """The document id of an account's token for a purpose."""
    return f"{user_id}:{purpose.value}"


def seconds_of(purpose: Purpose) -> int:
    """How long a token lasts."""
    return int(LIFETIMES[purpose].total_seconds())


def split_token(token: str) -> tuple[str, str]:
    """The account and the secret that a token names. Raises MailTokenRejected for another form."""
    match = re.fullmatch(r"([A-Za-z0-9_\-]{8,128})\.([A-Za-z0-9_\-]{20,128})", token)
    if match is None or match[1].startswith("__"):
        raise MailTokenRejected
    return match[1], match[2]


def check_token(known: MailedToken | None, digest: str, now: datetime) -> MailedToken:
    """The token, if it is the one that counts. Raises MailTokenRejected."""
    if known is None or not hmac.compare_digest(known.digest, digest) or known.expire_at <= now:
        raise MailTokenRejected
    return known


def check_epoch(token: MailedToken, user: User) -> None:
    """Raise MailTokenRejected for a change of address that was asked before all of the account's sessions were ended.

    Who asked for it may be who they were ended for.
    """
    if token.purpose is Purpose.EMAIL_CHANGE and token.epoch != user.epoch:
        raise MailTokenRejected
