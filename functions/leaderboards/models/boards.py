"""What boards show."""

from enum import StrEnum

from pydantic import Field

from shared.model import Model


class LeaderboardLine(Model):
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


class LeaderboardEntry(LeaderboardLine):
    """One line of a leaderboard. Ranks begin at 1."""

    rank: int = Field(ge=1, examples=[1])


class Leaderboard(Model):
    """The top of a leaderboard: at most 100 entries, and the number of players on it."""

    scope: str = Field(description="`global`, or a country of ISO 3166-1.", examples=["global"])
    total_players: int
    entries: tuple[LeaderboardEntry, ...]


class OwnStanding(Model):
    """A player's standing. The ranks are null before the first rated match.

    `tier_rank` is the rank among the players of the same tier. `nearby` has the player with five players above and
    below; `rank` says which entry the player is.
    """

    player_id: str
    rank: int | None
    tier_rank: int | None
    elo: int
    peak_elo: int
    tier: str
    total_players: int
    nearby: tuple[LeaderboardEntry, ...]


class LeaderboardState(StrEnum):
    """The state of a season's leaderboard."""

    LIVE = "live"
    CLOSING = "closing"
    FINAL = "final"


class SeasonLeaderboard(Model):
    """A season's leaderboard: the live top while the season is on, its final ranking, page by page, afterwards.

    In between (`closing`), it is the top by the matches that have been reported.
    """

    season_id: str
    state: LeaderboardState
    total_players: int
    entries: tuple[LeaderboardEntry, ...]
    next_cursor: str | None = None
