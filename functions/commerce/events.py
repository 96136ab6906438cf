"""The facts that commerce publishes, and what Google Play tells it."""

from typing import ClassVar

from shared.event import Event
from shared.model import Moment

WHOLE = 1_000_000
"""All that an order gave, in millionths."""


class PlayNotification(Event):
    """What Google Play tells the game, as it came (real-time developer notifications)."""

    topic: ClassVar[str] = "commerce.play_notifications"
    publisher: ClassVar[str] = "google-play-developer-notifications@system.gserviceaccount.com"

    message_id: str
    data: str

    @property
    def key(self) -> str:
        """Google may tell the same by several messages."""
        return self.message_id


class PurchaseGranted(Event):
    """A player got what was paid for. `amount` is in millionths of the currency's main unit, if the store said it.

    `times` is 1 for the purchase itself, more where a refund was reversed.
    """

    topic: ClassVar[str] = "commerce.purchase_granted"

    order_id: str
    player_id: str
    provider: str
    environment: str
    sku_id: str
    name: str
    currency: str | None
    amount: int | None
    times: int
    granted_at: Moment

    @property
    def key(self) -> str:
        """An order is granted once, and once more after each refund that is reversed."""
        return f"{self.order_id}:{self.times}"


class ReceiptAccepted(Event):
    """An order was granted; `payment` is what its provider said of it then, as JSON."""

    topic: ClassVar[str] = "commerce.receipt_accepted"
    internal: ClassVar[bool] = True

    order_id: str
    payment: str

    @property
    def key(self) -> str:
        """An order is paid once."""
        return self.order_id


class PurchaseRefunded(Event):
    """A refund or a chargeback took back what an order gave, or, where it is partial, a share of it.

    `taken_back` is the share in millionths that refunds took so far.
    """

    topic: ClassVar[str] = "commerce.purchase_refunded"

    order_id: str
    player_id: str
    provider: str
    environment: str
    sku_id: str
    name: str
    status: str
    currency: str | None
    refunded_amount: int
    times: int
    refunded_at: Moment
    taken_back: int = 0

    @property
    def key(self) -> str:
        """An order is refunded to a higher amount each time, once for each time that it was granted.

        Where the store says no price, it is refunded to a higher share.
        """
        is_part = 0 < self.taken_back < WHOLE
        share = f":{self.taken_back}" if is_part and not self.refunded_amount else ""
        return f"{self.order_id}:{self.times}:{self.refunded_amount}{share}"


class RefundWanted(Event):
    """Another service wants the money of an order given back, as it bought nothing; `asked_by` names the service."""

    topic: ClassVar[str] = "commerce.refund_wanted"

    order_id: str
    reason: str
    asked_by: str

    @property
    def key(self) -> str:
        """An order is refunded once."""
        return self.order_id
