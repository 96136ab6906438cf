"""Ratings that come from another backend."""

from pydantic import Field

from shared.model import Model, Moment


class ImportedRating(Model):
    """What a player had reached elsewhere; `elo` and `peak_elo` are null where nobody reckoned them."""

    player_id: str
    display_name: str
    country: str | None = None
    is_named: bool = True
    wins: int = Field(0, ge=0)
    losses: int = Field(0, ge=0)
    draws: int = Field(0, ge=0)
    elo: int | None = None
    peak_elo: int | None = None
    reached_at: Moment
    last_match_at: Moment | None = None


class ImportedResult(Model):
    """A match that moved two ratings elsewhere."""

    match_id: str
    player_ids: tuple[str, str]
    winner_id: str | None
    elo_before: tuple[int, int]
    elo_after: tuple[int, int]
    played_at: Moment
