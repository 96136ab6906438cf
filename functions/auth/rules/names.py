"""What a player is called when a partner says it."""

import unicodedata

from shared.text.names import FILLERS, UNSEEN

SHORTEST_NAME = 3
LONGEST_NAME = 50
MOST_MARKS = 2
"""Combining marks in a row; more are drawn over other players' names."""


def fit_name(written: object) -> str:
    """A partner's name as a profile may have it; empty when too little is left.

    NFC, without control, formatting (so: bidirectional and invisible) and unassigned characters, single spaces,
    3 to 50 characters (1v1bro 2.1).
    """
    if not isinstance(written, str):
        return ""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", written[:1000]):
        category = unicodedata.category(character)
        marks = marks + 1 if category.startswith("M") else 0
        if marks > MOST_MARKS or (category.startswith("C") and not character.isspace()) or character in FILLERS:
            continue
        kept.append(" " if character.isspace() else character)
    name = " ".join("".join(kept).split())[:LONGEST_NAME].strip()
    return name if sum(character not in UNSEEN for character in name) >= SHORTEST_NAME else ""


def given_name(user_id: str) -> str:
    """What a player is called whom nobody has named."""
    return f"Player {user_id[:8]}"
