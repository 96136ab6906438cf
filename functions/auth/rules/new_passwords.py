"""Passwords that may be chosen: strong enough by the policy, and no variant of what everybody tries first."""

import re
from base64 import b85decode
from collections.abc import Iterator
from hashlib import sha256

from functions.auth.rules.breached_words import FILTER
from functions.auth.rules.passwords import check_password_policy
from shared.errors import DomainError

HASHES = 7
LONGEST_WORD, SHORTEST_WORD = 16, 4
MOST_AROUND = 10
"""Characters before and after a common word that do not hide it."""

_BITS = b85decode(FILTER)
_LEET = str.maketrans("@4831!0$57", "aabeiiosst")
_LEET_INSIDE = str.maketrans("@48310$57", "aabeiosst")
_SHIFTED = str.maketrans("!@#$%^&*()", "1234567890")
_ENDS = re.compile(r"^[^a-z]+|[^a-z]+$")


class BreachedPassword(DomainError):
    """The password is one of those that are tried first, or a common word with the usual changes."""

    status = 422
    code = "BREACHED_PASSWORD"
    message = "This password is a variant of one that is in many breached lists; choose another, such as three words."


def check_new_password(password: str) -> None:
    """Raise WeakPassword (1v1bro 12.9) or BreachedPassword.

    As the policy makes plain words impossible, what is refused are common words below capitals, look-alikes (0 for o,
    @ for a) and what is put around them: Password1!, Qwerty123!, P@$$w0rd2024. Of words that are not on the list one
    in 500 is taken for one of it.
    """
    check_password_policy(password)
    for word in words_in(password):
        if len(password) - len(word) <= MOST_AROUND and is_common(word):
            raise BreachedPassword


def words_in(password: str) -> set[str]:
    """The words that a password may be made of: without what is around them, look-alikes as letters."""
    return {word for word in _forms(password.casefold()) if SHORTEST_WORD <= len(word) <= LONGEST_WORD}


def word_of(known: str) -> str:
    """The form in which a breached password is listed."""
    plain = known.casefold()
    word = _ENDS.sub("", plain).translate(_LEET)
    return word if len(word) >= SHORTEST_WORD else plain


def is_common(word: str) -> bool:
    """Whether a word is in the filter."""
    return all(_BITS[place >> 3] >> (place & 7) & 1 for place in places(word, len(_BITS) * 8))


def places(word: str, size: int) -> Iterator[int]:
    """The bits of a word in a Bloom filter of this many."""
    digest = sha256(word.encode()).digest()
    return (int.from_bytes(digest[at : at + 4], "big") % size for at in range(0, HASHES * 4, 4))


def _forms(plain: str) -> Iterator[str]:
    for text in (plain, plain.translate(_SHIFTED)):
        yield re.sub(r"[^a-z0-9]", "", text)
        for word in (_ENDS.sub("", text).translate(_LEET), _ENDS.sub("", text.translate(_LEET_INSIDE))):
            yield word
            half = len(word) // 2
            if word[:half] == word[half:]:
                yield word[:half]
