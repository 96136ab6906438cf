"""What a deployment may set of saves."""

from pydantic import Field

from shared.configuration import OfStack, Reader
from shared.model import Model
from shared.rates import Rate


class Settings(Model):
    """The settings of progression."""

    save_versions: int = Field(10, ge=1, le=50)
    """How many versions of a save slot are kept, the current one among them."""
    save_slots: int = Field(20, ge=1, le=100)
    """How many save slots a player may make."""
    rate_save: int = Field(300, ge=1)
    """Saves a minute, per caller."""
    rate_save_upload: int = Field(20, ge=1)
    """Uploads that are finished and versions that are restored a minute, per caller: each is compared whole."""
    saves_bucket: OfStack[str] = "ludus-saves"
    """Where the data of large saves is kept, compressed."""


settings = Reader(Settings)

SAVE_RATE = Rate("save", settings)

SAVE_UPLOAD_RATE = Rate("save_upload", settings)
"""Uploads of saves that are finished, and versions that are restored."""
