"""Sell a product."""

from functions.commerce.models.catalogue import CreateSku, Sku
from functions.commerce.operations.products import catalogue
from functions.commerce.rules.products import catalogue as rules
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/commerce/skus",
    status=201,
    errors=(rules.InvalidSku, rules.SkuExists, rules.ProductTaken),
    extension_points=(GRANTING,),
)
async def create_sku(admin: Admin, body: CreateSku, tx: Transaction) -> Sku:
    """Create a product.

    The id must be new, and so must be the product's ids in the stores: a receipt names only those. Neither can be given
    to another product later.

    Cost: reads the product and whose each store's product is, in one call; writes them.

    Source: Player Platform.
    """
    return await catalogue.create(tx, body)
