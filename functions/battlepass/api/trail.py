"""XP that game servers granted, for the audit trail: each gain is logged in the commit that grants it."""

from functions.battlepass.models.xp import XpGain
from functions.battlepass.store.history import grants_between

__all__ = ("XpGain", "grants_between")
