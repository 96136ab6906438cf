"""How long a mailed code counts, and how often it may be guessed."""

import hmac
import re
from datetime import datetime, timedelta

from functions.auth.models.mail.origins import Origin
from functions.auth.models.passwords.lockout import Failures
from functions.auth.models.sign_in.email_codes import EmailCode
from functions.auth.rules.mail.origins import told
from shared.errors import DomainError
from shared.mail.templates import RenderedMail, Text, write

LIFETIME = timedelta(minutes=10)

MOST_ATTEMPTS = 5
"""How many codes may be shown for one mail, of a million that there are."""

DIGITS = 6
PAGE = "sign-in"
"""The game's page that the link leads to."""

_TEXTS = {
    "en": Text(
        "{digits} is your code to sign in",
        ("It was asked for on {when}, with: {who}.", "This signs you in to the game within the next 10 minutes:"),
        ("You did not ask for it? Then ignore this mail: without it nobody gets in.",),
        "Sign in",
    ),
    "de": Text(
        "{digits} ist dein Code zum Anmelden",
        (
            "Angefordert wurde das am {when}, mit: {who}.",
            "Damit meldest du dich in den nächsten 10 Minuten im Spiel an:",
        ),
        ("Du hast das nicht angefordert? Dann beachte diese Mail nicht: Ohne sie kommt niemand hinein.",),
        "Anmelden",
    ),
}


class EmailCodeRejected(DomainError):
    """The code or token is wrong, used, expired or not the newest, or too many were tried."""

    status = 401
    code = "EMAIL_CODE_REJECTED"
    message = "This code or link is wrong, used or expired; check it, or ask for a new mail."


class EmailCodesLocked(DomainError):
    """Ten wrong codes in a row for one address."""

    status = 429
    code = "EMAIL_CODES_LOCKED"
    message = "Too many wrong codes for this address; use the link in the mail, or wait."


def failures_key(address_key: str) -> str:
    """Under which key wrong codes for an address count: apart from its wrong passwords, so that neither locks both."""
    return f"{address_key}:codes"


def check_not_locked(failures: Failures | None, now: datetime) -> None:
    """Raise EmailCodesLocked, which says in how many seconds it is over."""
    if failures and failures.locked_until and failures.locked_until > now:
        raise EmailCodesLocked(retry_after=int((failures.locked_until - now).total_seconds()) + 1)


def split_token(token: str) -> tuple[str, str]:
    """The document id and the secret that a link's token names. Raises EmailCodeRejected for another form."""
    match = re.fullmatch(r"([0-9a-f]{64})\.([A-Za-z0-9_\-]{20,128})", token)
    if match is None:
        raise EmailCodeRejected
    return match[1], match[2]


def still_counts(mailed: EmailCode | None, now: datetime) -> bool:
    """Whether there is anything to guess."""
    return mailed is not None and mailed.expire_at > now and mailed.attempts < MOST_ATTEMPTS


def is_token(mailed: EmailCode, digest: str) -> bool:
    """Whether this is the digest of the link's token."""
    return hmac.compare_digest(mailed.token_digest, digest)


def sign_in_mail(code: str, token: str, pages: str, language: str, asked: Origin | None = None) -> RenderedMail:
    """The mail: who asked for it, a code, and a link when the game has pages at `pages`.

    The token is in the link's fragment, which browsers send to nobody.
    """
    link = f"{pages.rstrip('/')}/{PAGE}#token={token}" if pages else ""
    return write(_TEXTS, language, link=link, code=code, digits=code, **told(asked))
