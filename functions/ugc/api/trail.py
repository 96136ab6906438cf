"""What became of a player's creations, for the audit trail: each step is written in the commit that makes it."""

from functions.ugc.models.items.items import Transition
from functions.ugc.store.items.transitions import between

__all__ = ("Transition", "between")
