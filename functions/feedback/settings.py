"""What a deployment may set of feedback, and where it is sent."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from shared.configuration import Reader, Secret
from shared.model import Model
from shared.rates import Rate

FEEDBACK_WEBHOOK = Secret(
    "feedback-webhook",
    'where bugs and ideas are sent: {"url": "https://…", "signing_keys": ["32 characters or more"], "headers": {}}',
)


class Settings(Model):
    """The settings of feedback."""

    rate_bug_reports: int = Field(10, ge=1)
    """Bug reports a minute, per caller."""
    daily_bug_reports: int = Field(50, ge=1)
    """How many different bugs a player reports in a day (UTC); a crash that comes again is no other one."""
    daily_ideas: int = Field(5, ge=1)
    """How many ideas a player has in a day (UTC)."""
    bug_report_days: int = Field(90, ge=1, le=3650)
    """Days for which a bug report is kept after it was last reported."""
    feedback_webhook_file: Annotated[Path, FEEDBACK_WEBHOOK] = Path("/secrets/feedback/webhook.json")
    """Where bugs and ideas are sent, and what signs them; without it, nowhere."""


settings = Reader(Settings)

BUG_REPORTS_RATE = Rate("bug_reports", settings)
