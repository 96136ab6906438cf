"""The words in which creators are told of their items."""

from collections.abc import Mapping

from functions.ugc.rules.items import notices
from functions.ugc.rules.moderation import notices as moderation
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return {**notices.TEXTS, **moderation.TEXTS}
