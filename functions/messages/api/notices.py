"""The words in which players are told of their support threads, and of reported messages."""

from collections.abc import Mapping

from functions.messages.rules.direct import notices as direct
from functions.messages.rules.support import notices as support
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return support.TEXTS | direct.TEXTS
