"""Passwords that may be chosen: strong by the policy, and not among those that are tried first."""

from functions.auth.rules.passwords.passwords import check_password_policy, opaque
from shared.errors import DomainError

FIRST_GUESSES = 5_000_000
"""How many guesses a password has to outlast."""

LOOKED_AT = 24
"""Characters that are judged: they are enough, and zxcvbn takes with the cube of them, seconds for 72 chosen ones."""


class BreachedPassword(DomainError):
    """The password, or one like it, is in known breaches."""

    status = 422
    code = "BREACHED_PASSWORD"
    message = (
        "This password is too near to ones from known breaches, or to your name; choose another: three words, say."
    )


def check_new_password(password: str, *personal: str) -> None:
    """Raise WeakPassword (1v1bro 12.9) or BreachedPassword.

    As the policy makes plain words impossible, their usual changes have to be known: zxcvbn estimates how many guesses
    a password outlasts, from 30,000 breached passwords, names and words in the order of their frequency, with capitals,
    look-alikes (P@$$w0rd1!), keyboard walks, repeats, dates, and what is `personal`: the account's address and name.
    """
    password = opaque(password)
    check_password_policy(password)
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    words = [part for text in personal for part in (text, text.partition("@")[0], *text.replace("@", ".").split("."))]
    if zxcvbn(password[:LOOKED_AT], user_inputs=words)["guesses"] < FIRST_GUESSES:
        raise BreachedPassword
