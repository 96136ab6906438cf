"""What a deployment may set of drops, and the secrets of Twitch."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from shared.configuration import OfLaptop, Reader, Secret
from shared.model import Model
from shared.rates import CountedBy, Rate

TWITCH = Secret(
    "twitch-keys",
    'Twitch: {"client_id": "…", "client_secret": "…", "webhook_secrets": ["…"], "organization_id": "…",'
    ' "game_id": "…"}',
)
TWITCH_TOKEN_KEY = Secret("twitch-token-key", "the keys that seal players' Twitch tokens, one a line, newest first")


class Settings(Model):
    """The settings of drops."""

    twitch_keys_file: Annotated[Path, TWITCH] = Path("/secrets/twitch/keys.json")
    """Twitch's application of the game, and the secrets that sign its webhooks; without it, there are no drops."""
    twitch_token_key_file: Annotated[Path, TWITCH_TOKEN_KEY] = Path("/secrets/twitch-tokens/key")
    """The keys that seal players' Twitch tokens."""
    twitch_id_origin: OfLaptop[str] = "https://id.twitch.tv"
    """Where Twitch signs users in."""
    twitch_api_origin: OfLaptop[str] = "https://api.twitch.tv"
    """Twitch's API."""
    rate_twitch_link: int = Field(120, ge=1)
    """Requests a minute of one network to the pages that link Twitch accounts."""
    rate_twitch_webhook: int = Field(6000, ge=1)
    """Requests a minute of one network to the address that Twitch calls."""


settings = Reader(Settings)

LINK_RATE = Rate("twitch_link", settings, CountedBy.NETWORK)
WEBHOOK_RATE = Rate("twitch_webhook", settings, CountedBy.NETWORK)
