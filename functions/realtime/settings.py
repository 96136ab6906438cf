"""What a deployment may set of realtime."""

from pathlib import Path

from pydantic import Field

from shared.configuration import OfLaptop, Reader
from shared.model import Model
from shared.rates import Rate


class Settings(Model):
    """The settings of realtime."""

    listening_seconds: int = Field(3600, ge=300, le=3600, examples=[1800])
    """For how many seconds a player may listen with one token; Google lets none count for longer than an hour."""
    rate_listening: int = Field(30, ge=1)
    """Tokens to listen with a minute, per caller: for each, all that a player sees is read."""
    push_languages: str = Field("en,de", pattern=r"^[a-z]{2,3}(,[a-z]{2,3}){0,9}$", examples=["en,de,fr"])
    """In which languages devices are told what everyone is told; those of all others, in English."""
    live_signer_file: OfLaptop[Path | None] = None
    """A service-account key that signs tokens for listeners; without it the IAM API signs."""
    fcm_origin: OfLaptop[str] = "https://fcm.googleapis.com"
    """Firebase Cloud Messaging."""


settings = Reader(Settings)

LISTENING_RATE = Rate("listening", settings)
"""Tokens to listen with."""
