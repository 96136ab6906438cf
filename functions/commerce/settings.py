"""What a deployment may set of commerce."""

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model


class Settings(Model):
    """The settings of commerce."""

    wallet_currencies: str = Field(
        "", pattern=r"^([a-z][a-z0-9_]{0,31}(,[a-z][a-z0-9_]{0,31})*)?$", examples=["gems,shards"]
    )
    """Currencies and consumables of players' wallets beside coins and premium, by name, separated by commas."""


settings = Reader(Settings)
