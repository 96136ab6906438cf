"""XP that game servers granted, for the audit trail: each gain is logged in the commit that grants it."""

from functions.battlepass.models.xp import SEALED_APART, XpGain
from functions.battlepass.store.history import grants_between, stored, stored_by_id

__all__ = ("SEALED_APART", "XpGain", "grants_between", "stored", "stored_by_id")
