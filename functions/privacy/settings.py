"""What a deployment may set of players' data."""

from pydantic import Field

from shared.configuration import OfStack, Reader
from shared.model import Model


class Settings(Model):
    """The settings of privacy."""

    erasure_grace_days: int = Field(14, ge=1, le=28)
    """How many days an erasure can be stopped before it begins; the law wants it done within a month."""
    exports_a_day: int = Field(2, ge=1, le=20)
    """How many files of their data a player may ask for within a day."""
    privacy_page: str = ""
    """The game's page for a player's data, as https://...; mails link to it, and it asks for the sign-in."""
    exports_bucket: OfStack[str] = "ludus-exports"
    """Where files of players' data wait for them, for a week."""
    erasures_bucket: OfStack[str] = "ludus-erasures"
    """Whose accounts were erased, so that they are erased again after a backup was restored."""


settings = Reader(Settings)
