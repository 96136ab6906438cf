"""How dead letters became what they are."""

from collections.abc import Sequence

from functions.platform.rules.dead_letters import unchanged, with_end
from functions.platform.store.dead_letters import DEAD_LETTERS
from shared.firestore.migrations import Migration

AT_ONCE = 10
"""A letter has up to 800,000 bytes."""


def migrations() -> Sequence[Migration]:
    """Letters that were kept without an end get the one that they would have."""
    return (Migration("2026-12-01-dead-letters-end", DEAD_LETTERS.name, with_end, unchanged, at_once=AT_ONCE),)
