"""The words in which creators and others are told of items."""

from collections.abc import Mapping

from functions.ugc.rules.follows import notices as follows
from functions.ugc.rules.items import notices as items
from functions.ugc.rules.moderation import notices as moderation
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return items.TEXTS | follows.TEXTS | moderation.TEXTS
