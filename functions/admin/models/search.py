"""Players as staff looks them up."""

from datetime import date
from enum import StrEnum

from pydantic import EmailStr, Field, model_validator

from shared.model import LARGEST_WHOLE, Model, Moment


class SearchedPlayer(Model):
    """A player, as found. `last_seen` is the day (UTC) of the last sign-in or refresh of a session."""

    user_id: str
    display_name: str
    country: str | None
    level: int
    last_seen: date | None
    registered: date


class PlayerCriteria(Model):
    """Players of a country, of levels, seen since a day, or not seen since one: all that are set hold.

    Days are of UTC. Who was never seen was not seen since any day.
    """

    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.", examples=["GB"])
    min_level: int | None = Field(None, ge=0, le=LARGEST_WHOLE)
    max_level: int | None = Field(None, ge=0, le=LARGEST_WHOLE)
    seen_since: date | None = Field(None, description="Was there on this day (UTC) or later.")
    not_seen_since: date | None = Field(None, description="Was not there on this day (UTC) or later.")


class PlayerRow(Model):
    """What players are searched by: a copy. `admin_players/{player_id}`.

    `name` is the display name as it is compared, the days are dates (`2026-11-30`, UTC), empty where nobody knows.
    """

    player_id: str
    display_name: str
    name: str
    country: str | None
    level: int
    last_seen: str = ""
    registered: str


class SearchProgress(Model):
    """How far the copy has followed. `admin_search/progress`.

    `seen_at` and `seen_session` are the last refreshed session; `copied_to` is the last player of the first copy of
    all, which is `copied` when it has come to the end.
    """

    seen_at: Moment | None = None
    seen_session: str = ""
    copied_to: str = ""
    copied: bool = False


class SignInProvider(StrEnum):
    """A partner whose accounts sign in."""

    STEAM = "steam"
    EPIC = "epic"


class PlayerSearch(Model):
    """By what to find a player: an address, an account of a partner, or a wallet. Exactly one of them."""

    email: EmailStr | None = Field(None, max_length=254, examples=["ada@example.com"])
    provider: SignInProvider | None = None
    provider_id: str | None = Field(
        None, min_length=1, max_length=128, description="The partner's own id, such as a SteamID64."
    )
    wallet_address: str | None = Field(None, pattern="^0x[0-9a-fA-F]{40}$")

    @model_validator(mode="after")
    def _one_way(self) -> "PlayerSearch":
        if (self.provider is None) != (self.provider_id is None):
            raise ValueError("give provider and provider_id together")
        if sum(way is not None for way in (self.email, self.provider, self.wallet_address)) != 1:
            raise ValueError("give one of email, provider with provider_id, and wallet_address")
        return self


class FoundPlayers(Model):
    """Who was found: one player, or nobody."""

    items: tuple[SearchedPlayer, ...]
