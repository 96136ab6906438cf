"""What a password has to be."""

import re
import unicodedata

from shared.errors import DomainError

_PASSWORD_PARTS = (
    (re.compile(r"[a-z]"), "a lower-case letter"),
    (re.compile(r"[A-Z]"), "an upper-case letter"),
    (re.compile(r"[0-9]"), "a digit"),
    (re.compile(r"[^A-Za-z0-9\s]"), "a special character"),
)

SHORTEST_PASSWORD = 8


class WeakPassword(DomainError):
    """The password does not meet the policy.

    Source: 1v1bro 12.9.
    """

    status = 422
    code = "WEAK_PASSWORD"
    message = "The password is too weak; see details.missing."


class WrongCredentials(DomainError):
    """There is no such account, or the password is wrong."""

    status = 401
    code = "WRONG_CREDENTIALS"
    message = "The e-mail address or the password is wrong."


def opaque(password: str) -> str:
    """A password as it is compared (OpaqueString, RFC 8265, 4.2): NFC, and one kind of space.

    So it does not matter whether a keyboard sends é as one character or as two.
    """
    spaces = "".join(" " if unicodedata.category(character) == "Zs" else character for character in password)
    return unicodedata.normalize("NFC", spaces)


def check_password_policy(password: str) -> None:
    """Raise WeakPassword, naming all that is missing (1v1bro 12.9)."""
    missing = [name for pattern, name in _PASSWORD_PARTS if not pattern.search(password)]
    if len(password) < SHORTEST_PASSWORD:
        missing.insert(0, f"{SHORTEST_PASSWORD} characters")
    if missing:
        raise WeakPassword(missing=list(missing))
