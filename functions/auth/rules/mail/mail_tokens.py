"""How long a mailed token counts, and which one does."""

import base64
import hmac
import re
from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mail_tokens import EmailProof, MailedToken, Purpose
from shared.errors import DomainError
from shared.identity.digests import digest

LIFETIMES = {
    Purpose.PASSWORD_RESET: timedelta(minutes=15),
    Purpose.EMAIL_CHANGE: timedelta(hours=1),
    Purpose.EMAIL_VERIFICATION: timedelta(days=1),
}
"""1v1bro 1.10 says fifteen minutes for a reset; the others move no account by themselves."""

MOST_ATTEMPTS = 5
"""How many codes may be wrong for one mail."""

CODE_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without what is mistaken for something else: i, l, o, 0, 1."""

CODE_LENGTH = 8
"""Characters of a code: 40 bits, for whoever has a session of the account may guess at its owner's mail for months."""


class MailTokenRejected(DomainError):
    """The token is unknown, used or expired, or a newer one was mailed."""

    status = 422
    code = "MAIL_TOKEN_REJECTED"
    message = "This link or code is used or expired; ask for a new mail."


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


def check_token(mailed: MailedToken | None, secret_digest: str, now: datetime) -> MailedToken:
    """The token, if it is the one that counts. Raises MailTokenRejected."""
    if mailed is None or not hmac.compare_digest(mailed.digest, secret_digest) or mailed.expire_at <= now:
        raise MailTokenRejected
    return mailed


def code_of(secret: str) -> str:
    """The short code that goes with a token's secret, which it does not give away: `a2bc-d3ef`."""
    number = int.from_bytes(_derived(secret, "code"))
    characters = []
    for _ in range(CODE_LENGTH):
        number, at = divmod(number, len(CODE_ALPHABET))
        characters.append(CODE_ALPHABET[at])
    return f"{''.join(characters[:4])}-{''.join(characters[4:])}"


def code_digest(user_id: str, code: str) -> str:
    """How a code is kept; spaces, hyphens and case do not matter."""
    return digest(f"{user_id}:{re.sub(r'[^a-z0-9]', '', code.lower())}")


def refusal_of(secret: str) -> str:
    """The secret that says that somebody else asked, which opens nothing that the token opens."""
    return base64.urlsafe_b64encode(_derived(secret, "refusal")).decode().rstrip("=")


def refusal_token(token: str) -> str:
    """What goes into the mail of a token for whoever did not ask for it."""
    user_id, secret = split_token(token)
    return f"{user_id}.{refusal_of(secret)}"


def _derived(secret: str, purpose: str) -> bytes:
    return hmac.digest(secret.encode(), purpose.encode(), "sha256")


def counts_for(token: MailedToken | None, user: User, now: datetime) -> bool:
    """Whether what was mailed may still be shown: in time, to the address as it is or is asked for now."""
    if token is None or token.expire_at <= now:
        return False
    if token.email == user.email:
        return True
    return token.purpose is Purpose.EMAIL_CHANGE and token.epoch == user.epoch


def is_shown(token: MailedToken, shown: EmailProof) -> bool:
    """Whether this is what was mailed: its code, if that was not guessed at too often, or its token."""
    if shown.code is not None:
        said = code_digest(token.user_id, shown.code.get_secret_value())
        return token.attempts < MOST_ATTEMPTS and hmac.compare_digest(token.code_digest, said)
    user_id, secret = split_token(shown.token.get_secret_value() if shown.token else "")
    return user_id == token.user_id and hmac.compare_digest(token.digest, digest(secret))


def is_refused(token: MailedToken, secret: str) -> bool:
    """Whether this says that whoever gets the mail did not ask for it."""
    return hmac.compare_digest(token.refusal_digest, digest(secret))


def check_epoch(token: MailedToken, user: User) -> None:
    """Raise MailTokenRejected for a change of address that was asked before all of the account's sessions were ended.

    Who asked for it may be who they were ended for.
    """
    if token.purpose is Purpose.EMAIL_CHANGE and token.epoch != user.epoch:
        raise MailTokenRejected
