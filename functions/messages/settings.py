"""What a deployment may set of messages."""

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model
from shared.rates import Rate


class Settings(Model):
    """The settings of messages."""

    message_days: int = Field(90, ge=1, le=3650)
    """Days for which messages stay in an inbox."""
    open_threads: int = Field(5, ge=1, le=50)
    """How many support threads a player may have open at once."""
    daily_threads: int = Field(10, ge=1)
    """How many support threads a player opens in a day (UTC)."""
    reopen_days: int = Field(14, ge=0, le=365)
    """Days after which a closed support thread can no longer be reopened."""
    reply_mail_minutes: int = Field(15, ge=0, le=10080)
    """Minutes after which a player is mailed that support has answered, if they have not read it."""
    daily_messages_to_strangers: int = Field(30, ge=0)
    """How many direct messages a player sends in a day (UTC) to players who are no friends."""
    report_days: int = Field(180, ge=1, le=3650)
    """Days for which a reported message is kept with its report."""
    rate_direct_messages: int = Field(20, ge=1)
    """Direct messages a minute, per caller."""


settings = Reader(Settings)

DIRECT_MESSAGES_RATE = Rate("direct_messages", settings)
