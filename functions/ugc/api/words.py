"""The studio's words, for what players write elsewhere."""

from functions.ugc.operations.items.wording import check_words
from functions.ugc.rules.items.errors import UgcWordsRefused

__all__ = ["UgcWordsRefused", "check_words"]
