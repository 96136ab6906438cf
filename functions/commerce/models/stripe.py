"""What Stripe knows us by."""

from typing import Annotated

from pydantic import Field

from shared.model import Model


class StripeKeys(Model):
    """What the mounted file holds: the key that calls show, and the secrets that sign notices (two in a change)."""

    secret_key: str = Field(min_length=1)
    webhook_secrets: tuple[Annotated[str, Field(min_length=16)], ...] = ()
