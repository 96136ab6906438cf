"""Telling a provider that what it sold was delivered."""

from typing import ClassVar

from shared.task import Task


class AcknowledgePurchase(Task):
    """Tell the provider of an order that it was granted."""

    queue: ClassVar[str] = "commerce"
    function: ClassVar[str] = "commerce-acknowledge-purchase"

    order_id: str
