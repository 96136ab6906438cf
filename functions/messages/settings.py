"""What a deployment may set of messages."""

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model


class Settings(Model):
    """The settings of messages."""

    message_days: int = Field(90, ge=1, le=3650)
    """Days for which messages stay in an inbox."""


settings = Reader(Settings)
