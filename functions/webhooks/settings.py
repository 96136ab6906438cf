"""What a deployment may set of webhooks, and the secret that seals theirs."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from shared.configuration import Reader, Secret
from shared.model import Model

WEBHOOK_KEY = Secret("webhook-secret-key", "the keys that seal the secrets of webhooks, one a line, newest first")


class Settings(Model):
    """The settings of webhooks."""

    webhook_secret_key_file: Annotated[Path, WEBHOOK_KEY] = Path("/secrets/webhooks/key")
    """The keys that seal the secrets by which deliveries are signed."""
    webhook_log_days: int = Field(30, ge=7, le=90)
    """How many days a delivery is kept after it was made, with what was sent."""


settings = Reader(Settings)
