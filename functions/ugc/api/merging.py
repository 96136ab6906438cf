"""The part of ugc when an account is merged into another."""

from functions.ugc.models.items.creators import JoinedUgc
from functions.ugc.operations.items import merging
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target has what both made. Creations keep the id of the account that made them."""
    joined = await merging.merge_players(tx, source_id, target_id)
    return KeptPart(service="ugc", kept=joined.model_dump_json())


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Give the source back what it made. No two merges bring the same, so later ones keep what they have."""
    await merging.undo_merge(tx, target_id, JoinedUgc.model_validate_json(kept))
    return Undone(later=later)
