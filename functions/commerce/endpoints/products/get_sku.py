"""One product."""

from functions.commerce.models.catalogue import SkuOnSale
from functions.commerce.operations.products import catalogue
from functions.commerce.rules.products.catalogue import UnknownSku
from functions.commerce.store import catalogue as store
from shared.declare import CachedPage, endpoint
from shared.model import Id


@endpoint(
    "GET /api/v1/commerce/skus/{sku_id}",
    errors=(UnknownSku,),
    cache=CachedPage(store.PAGE, seconds=60, shared_by_all=True),
)
async def get_sku(sku_id: Id) -> SkuOnSale:
    """Get a product on sale.

    Returns the product with its items and its price at each store. A product that cannot be bought now is unknown.

    Cost: one read.

    Source: Player Platform.
    """
    return await catalogue.one_on_sale(sku_id)
