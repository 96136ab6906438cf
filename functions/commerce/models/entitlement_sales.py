"""What another service sells by itself."""

from functions.commerce.models.catalogue import CurrencyCode, Price
from shared.model import Id, Model, Moment


class EntitlementSale(Model):
    """An entitlement of the product's own name, for sale by Stripe within a time, in some countries or everywhere."""

    sku_id: Id
    name: str
    currency: CurrencyCode
    price: Price
    starts_at: Moment
    ends_at: Moment
    countries: tuple[str, ...] = ()
