"""The words in which players are told of the war."""

from collections.abc import Mapping

from functions.conquest.rules.battles import notices as battles
from functions.conquest.rules.players import notices as players
from functions.conquest.rules.seasons import notices as seasons
from functions.conquest.rules.tribes import notices as tribes
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return players.TEXTS | battles.TEXTS | tribes.TEXTS | seasons.TEXTS
