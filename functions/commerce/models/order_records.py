"""What the audit trail has of orders."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, OrderStatus
from shared.model import Model, Moment


class OrderRecord(Model):
    """How an order stood after one of its changes. `commerce_order_records/{order_id}:{number}`: never changed.

    It is written in the commit of the change, and sealed. `digest` is that of all that an order says of money and of
    what it gave (`rules.purchases.order_records`): of the latest record, the order's own is the same. Fields are never
    renamed, and a new one has an empty default.
    """

    record_id: str
    order_id: str
    number: int
    player_id: str
    provider: PaymentProvider
    environment: Environment
    status: OrderStatus
    sku_id: str
    currency: str | None = None
    amount: int | None = None
    refunded_amount: int = 0
    taken_back: int = 0
    digest: str
    at: Moment
