"""What was paid in a time."""

from pydantic import Field

from shared.model import Model


class Revenue(Model):
    """What was paid for orders in a currency. Amounts are in the currency's minor units, such as cents."""

    orders: int = Field(description="How many were paid.")
    amount: int = Field(description="What they came to.")
    refunded: int = Field(description="What of it was given back by now.")
