"""Products that another service sells by itself: an entitlement by Stripe, such as taking part in a season."""

from functions.commerce.models.catalogue import CreateSku, Offer, PaymentProvider, PurchaseLimits, SkuType
from functions.commerce.models.entitlement_sales import EntitlementSale
from functions.commerce.rules.products import catalogue as rules
from functions.commerce.store import catalogue as store
from shared.firestore.transaction import Transaction
from shared.granting import Item


async def sell(tx: Transaction, sale: EntitlementSale) -> None:
    """Sell an entitlement, once a player. Two reads, two writes. Raises SkuExists, ProductTaken."""
    new = CreateSku(
        sku_id=sale.sku_id,
        type=SkuType.DURABLE,
        name=sale.name,
        items=(Item(kind=rules.ENTITLEMENT, id=sale.sku_id),),
        offers={PaymentProvider.STRIPE: Offer(product_id=sale.sku_id, prices={sale.currency: sale.price})},
        starts_at=sale.starts_at,
        ends_at=sale.ends_at,
        limits=PurchaseLimits(per_player=1),
        countries=sale.countries,
    )
    _, taken = await store.with_products(tx, new.sku_id, rules.product_ids(new))
    store.add(tx, rules.created(new, tx.now), taken)
