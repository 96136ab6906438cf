"""What became of a player's creations, for the audit trail: each step is written in the commit that makes it."""

from functions.ugc.models.items.items import SEALED_APART, Transition
from functions.ugc.store.items.transitions import between, stored, stored_by_id

__all__ = ("SEALED_APART", "Transition", "between", "stored", "stored_by_id")
