"""Change or retire a product."""

from functions.commerce.models.catalogue import Sku, UpdateSku
from functions.commerce.operations.products import catalogue
from functions.commerce.rules.products import catalogue as rules
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "PUT /api/v1/admin/commerce/skus/{sku_id}",
    errors=(rules.UnknownSku, rules.SkuChanged, rules.InvalidSku, rules.ProductTaken),
    extension_points=(GRANTING,),
)
async def update_sku(admin: Admin, sku_id: Id, body: UpdateSku, tx: Transaction) -> Sku:
    """Update or retire a product.

    Replaces the whole product. Send the `version` that you read. `is_active: false` retires it: it is sold no more, but
    what was bought keeps what it gave, and receipts that come late still count.

    Cost: reads the product and whose each store's product is, in one call; writes them.

    Source: Player Platform.
    """
    return await catalogue.update(tx, sku_id, body)
