"""XP that game servers granted, and rewards that were claimed, for the audit trail: each is written as it is given."""

from functions.battlepass.models.claims import Claim
from functions.battlepass.models.xp import SEALED_APART, XpGain
from functions.battlepass.store import claims
from functions.battlepass.store.history import grants_between, stored, stored_by_id

__all__ = (
    "SEALED_APART",
    "Claim",
    "XpGain",
    "claims_between",
    "claims_stored",
    "claims_stored_by_id",
    "grants_between",
    "stored",
    "stored_by_id",
)

claims_between = claims.between
claims_stored = claims.stored
claims_stored_by_id = claims.stored_by_id
