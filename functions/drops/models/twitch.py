"""Twitch's application of the game."""

from typing import Annotated

from pydantic import Field

from shared.model import Model


class TwitchKeys(Model):
    """By what Twitch knows the game, and what signs its webhooks: the first secret signs new subscriptions."""

    client_id: str = Field(min_length=1)
    client_secret: str = Field(min_length=1)
    webhook_secrets: tuple[Annotated[str, Field(pattern=r"^[!-~]{10,100}$")], ...] = Field(min_length=1)
    organization_id: str = Field(min_length=1)
    game_id: str = Field(min_length=1)
