"""The words in which players are told what becomes of their feedback."""

from collections.abc import Mapping

from functions.feedback.rules.notices import TEXTS
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return TEXTS
