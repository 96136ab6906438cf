"""Change a cosmetic."""

from functions.cosmetics.models.catalog import Cosmetic
from functions.cosmetics.models.editing import CosmeticChanges
from functions.cosmetics.rules import editing as rules
from functions.cosmetics.rules.catalog import UnknownCosmetic
from functions.cosmetics.store import catalog
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("PUT /api/v1/admin/cosmetics/{cosmetic_id}", errors=(UnknownCosmetic, rules.InvalidCosmetic))
async def update_cosmetic(admin: Admin, cosmetic_id: Id, body: CosmeticChanges, tx: Transaction) -> Cosmetic:
    """Update a cosmetic.

    Changes the fields that are given. `on_sale: false` takes the item off sale; players who own it keep it.

    Cost: reads and writes the item; the cached catalogue is forgotten.
    """
    before = await catalog.cosmetic(tx, cosmetic_id)
    if before is None:
        raise UnknownCosmetic(cosmetic_id=cosmetic_id)
    after = rules.changed(before, body, tx.now)
    catalog.save(tx, after)
    return after
