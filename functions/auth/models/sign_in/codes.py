"""Codes and mailed tokens, as people type and paste them."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

_IGNORED = {"Zs", "Zl", "Zp", "Cc", "Cf", "Pd"}
"""Blanks, line ends, what is invisible, and hyphens: they come along when a code is copied, or group it."""


def _typed(code: SecretStr) -> SecretStr:
    kept = [character for character in code.get_secret_value() if unicodedata.category(character) not in _IGNORED]
    return SecretStr("".join(str(unicodedata.decimal(digit, digit)) for digit in kept))


def _pasted(token: SecretStr) -> SecretStr:
    return SecretStr("".join(token.get_secret_value().split()))


Code = Annotated[SecretStr, Field(min_length=1, max_length=64), AfterValidator(_typed)]
"""A code that somebody types: `"123 456"`, `"123456 "` and digits of any script are `"123456"`."""

PastedToken = Annotated[SecretStr, Field(max_length=256), AfterValidator(_pasted)]
"""A mailed token that somebody pastes: blanks and line ends do not matter."""
