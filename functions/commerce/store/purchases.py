"""What is read of a payment together: its order, whose its product is, and what that gives."""

from typing import Any

from functions.commerce.models.catalogue import PaymentProvider, StoreProduct
from functions.commerce.models.orders import Order, Payment
from functions.commerce.rules.products.catalogue import product_key
from functions.commerce.rules.purchases.orders import order_id_of
from functions.commerce.store.catalogue import PRODUCTS, SKUS
from functions.commerce.store.orders import ORDERS
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction

BOUGHT_IN_THE_STORE = frozenset({PaymentProvider.APPLE, PaymentProvider.GOOGLE, PaymentProvider.EPIC})
"""Where orders begin with a receipt, so that what their product gives is read for each of them."""

_MET: dict[str, str] = {}
"""The SKUs of stores' products that this instance has met: no more than are in the catalogue."""


async def order_and_product(
    tx: Transaction, payment: Payment, *besides: Ref[Any], sku: bool = False
) -> tuple[Order | None, StoreProduct | None]:
    """The order of a payment, and whose its product is, in one call with what else will be read.

    Two reads. With `sku`, where this instance has met the product, its SKU is read in the same call, so that asking for
    it afterwards is no call of its own: a store's product is of one SKU for ever.
    """
    order_id = order_id_of(payment.provider, payment.environment, payment.transaction_id)
    key = product_key(payment.provider, payment.product_id)
    order, product = ORDERS.ref(order_id), PRODUCTS.ref(key)
    sku_id = _MET.get(key) if sku else None
    await tx.fetch(order, product, *((SKUS.ref(sku_id),) if sku_id else ()), *besides)
    before, of_store = await tx.read(order, product)
    if of_store is not None and payment.provider in BOUGHT_IN_THE_STORE:
        _MET[key] = of_store.sku_id
    return before, of_store
