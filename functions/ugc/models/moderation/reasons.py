"""What can be wrong with what players make: the words of reports and of decisions."""

from enum import StrEnum


class UgcCategory(StrEnum):
    """What is wrong with an item."""

    CHILD_SAFETY = "child_safety"
    MALWARE = "malware"
    ILLEGAL = "illegal"
    HATE = "hate"
    HARASSMENT = "harassment"
    SEXUAL = "sexual"
    VIOLENCE = "violence"
    PRIVACY = "privacy"
    COPYRIGHT = "copyright"
    CHEATING = "cheating"
    SPAM = "spam"
    MISLEADING = "misleading"
    BROKEN = "broken"
    OTHER = "other"


class ReasonGround(StrEnum):
    """What a decision against an item rests on: the law, or the game's own rules."""

    LAW = "law"
    TERMS = "terms"
