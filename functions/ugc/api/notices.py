"""The words in which creators are told of their items, and followers of new ones."""

from collections.abc import Mapping

from functions.ugc.rules.follows import notices as follows
from functions.ugc.rules.items import notices as items
from shared.mail.templates import Text


def texts() -> Mapping[str, Mapping[str, Text]]:
    """By notice, then by language."""
    return items.TEXTS | follows.TEXTS
