"""Add a cosmetic to the catalogue."""

from functions.cosmetics.models.catalog import Cosmetic
from functions.cosmetics.models.editing import CreateCosmetic
from functions.cosmetics.rules import editing as rules
from functions.cosmetics.rules.catalog import CosmeticExists
from functions.cosmetics.store import catalog
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("POST /api/v1/admin/cosmetics", status=201, errors=(CosmeticExists, rules.InvalidCosmetic))
async def create_cosmetic(admin: Admin, body: CreateCosmetic, tx: Transaction) -> Cosmetic:
    """Create a cosmetic.

    The id must be new. It cannot be changed later.

    Cost: one write; the cached catalogue is forgotten.
    """
    new = rules.new_cosmetic(body, tx.now)
    catalog.add(tx, new)
    return new
