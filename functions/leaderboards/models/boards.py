"""What boards show."""

from enum import StrEnum

from pydantic import Field

from shared.model import Model


class Line(Model):
    """What a board shows of a player, without the rank; of one with a private profile the rating and the tier alone.

    Who is not to be named has null for all else, unless they set `show_on_boards`.
    """

    player_id: str | None
    display_name: str | None = Field(examples=["Ada"])
    country: str | None = Field(examples=["GB"])
    elo: int = Field(examples=[1216])
    tier: str = Field(examples=["Gold"])
    wins: int | None
    losses: int | None
    draws: int | None


class Entry(Line):
    """One line of a board; ranks begin at 1."""

    rank: int = Field(ge=1, examples=[1])


class Board(Model):
    """The top of a board: at most 100 entries, and how many players are on it."""

    scope: str = Field(description="`global`, or a country of ISO 3166-1.", examples=["global"])
    total_players: int
    entries: tuple[Entry, ...]


class OwnStanding(Model):
    """Where a player stands; the ranks are null before the first rated match.

    `tier_rank` is the place among the players of the same tier. `nearby` has five either side and oneself, as others
    see them; `rank` says which of them one is.
    """

    player_id: str
    rank: int | None
    tier_rank: int | None
    elo: int
    peak_elo: int
    tier: str
    total_players: int
    nearby: tuple[Entry, ...]


class SeasonState(StrEnum):
    """How far a season's board is."""

    LIVE = "live"
    CLOSING = "closing"
    FINAL = "final"


class SeasonBoard(Model):
    """A season's board: the live top while it is on, its final ranking, page by page, once that is made.

    In between (`closing`) it is the top as far as matches have come in.
    """

    season_id: str
    state: SeasonState
    total_players: int
    entries: tuple[Entry, ...]
    next_cursor: str | None = None
