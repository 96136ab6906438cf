"""What counts of a player's purchases of a limited product."""

from shared.model import Model, Moment


class Place(Model):
    """An order that counts; with `until`, it is not paid, and counts so long."""

    order_id: str
    opened_at: Moment
    until: Moment | None = None


class LimitedPurchases(Model):
    """A player's purchases of a product that count. `commerce_limited_purchases/{player_id}:{sku_id}`."""

    player_id: str
    sku_id: str
    places: tuple[Place, ...] = ()
