"""The words in which players are told of the war."""

from collections.abc import Mapping

from functions.conquest.rules.players.notices import TEXTS
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return TEXTS
