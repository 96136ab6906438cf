"""The facts that cosmetics publish."""

from typing import ClassVar

from functions.commerce.api.currencies import Currency
from shared.event import Event
from shared.model import Moment


class CosmeticPurchased(Event):
    """A player bought a cosmetic. `price` is in minor units."""

    topic: ClassVar[str] = "player.cosmetic_purchased"

    player_id: str
    cosmetic_id: str
    currency: Currency
    price: int
    purchased_at: Moment

    @property
    def key(self) -> str:
        """A player buys an item once."""
        return f"{self.player_id}:{self.cosmetic_id}"
