"""Passes and tiers that were paid for with money."""

from shared.model import Model, Moment


class OrderSeason(Model):
    """Which season an order's `current` is. `battlepass_order_seasons/{order_id}`: never changed."""

    order_id: str
    season_id: str
    granted_at: Moment
