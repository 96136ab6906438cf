"""What a deployment may set of messages."""

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model


class Settings(Model):
    """The settings of messages."""

    message_days: int = Field(90, ge=1, le=3650)
    """Days for which messages stay in an inbox."""
    open_threads: int = Field(5, ge=1, le=50)
    """How many support threads a player may have open at once."""
    reopen_days: int = Field(14, ge=0, le=365)
    """Days after which a closed support thread can no longer be reopened."""
    reply_mail_minutes: int = Field(15, ge=0, le=10080)
    """Minutes after which a player is mailed that support has answered, if they have not read it."""


settings = Reader(Settings)
