"""Ratings, results, and the boards that are made of them."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from shared.model import Id, Model, Moment
from shared.task import Task

STARTING_ELO = 1200
"""The rating before the first match (1v1bro 5.2)."""


class SeasonRecord(Model):
    """What a player did in one season. `elo` is the rating after its last match; `standing` orders its board."""

    season_id: str
    elo: int
    standing: int
    wins: int
    losses: int
    draws: int


class SeasonLine(SeasonRecord):
    """A player's record of a season that is over for them. `leaderboards_season_lines/{season_id}:{player_id}`.

    Name and country are what they were when the player went on to another season.
    """

    player_id: str
    display_name: str
    country: str | None


class Rating(Model):
    """A player's ELO rating. `leaderboards_ratings/{player_id}`. It carries on over seasons.

    `standing` orders a board: the rating, and among equals who reached theirs first. `version` counts the
    changes, so that a late one cannot move a live board back. `season` is the latest season that the player
    played in. Name and country are copies of the profile's.
    """

    player_id: str
    display_name: str
    country: str | None
    elo: int
    peak_elo: int
    wins: int
    losses: int
    draws: int
    reached_at: Moment
    standing: int
    version: int
    season: SeasonRecord | None = None
    last_match_at: Moment | None = None
    profile_changed_at: Moment | None = None
    updated_at: Moment


class RatedPlayer(Model):
    """How a match moved one player's rating."""

    player_id: str
    elo_before: int
    elo_after: int


class MatchResult(Model):
    """A match that was rated. `leaderboards_results/{match_id}`: one a match, which is what makes rating idempotent."""

    match_id: str
    player_ids: tuple[str, str]
    winner_id: str | None
    players: tuple[RatedPlayer, RatedPlayer]
    season_id: str | None = None
    played_at: Moment
    rated_at: Moment


class Line(Model):
    """What a board shows of a player, without the rank."""

    player_id: str
    display_name: str = Field(examples=["Ada"])
    country: str | None = Field(examples=["GB"])
    elo: int = Field(examples=[1216])
    tier: str = Field(examples=["Gold"])
    wins: int
    losses: int
    draws: int


class Entry(Line):
    """One line of a board; ranks begin at 1."""

    rank: int = Field(ge=1, examples=[1])


class Board(Model):
    """The top of a board: at most 100 entries, and how many players are on it."""

    scope: str = Field(description="`global`, or a country of ISO 3166-1.", examples=["global"])
    total_players: int
    entries: tuple[Entry, ...]


class OwnStanding(Model):
    """Where a player stands; rank is null before the first rated match. `nearby` has five either side and oneself."""

    player_id: str
    rank: int | None
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


class Archive(Model):
    """How far a season's final ranking is. `leaderboards_archives/{season_id}`.

    Of run `run`, `ranked` players have their final rank, the last of them with `last_standing` and `last_player`.
    `changes` counts the matches that were rated after the grace; a run that began with fewer is followed by another.
    The first run that ends makes the ranking readable: `total_players` and `archived_at`.
    """

    season_id: str = ""
    run: int = 0
    step: int = 0
    is_running: bool = False
    ranked: int = 0
    last_standing: int | None = None
    last_player: str = ""
    changes: int = 0
    changes_seen: int = 0
    total_players: int = 0
    ended_at: Moment | None = None
    archived_at: Moment | None = None


class ArchivePage(Model):
    """A hundred lines of a final ranking. `leaderboards_archive_pages/{season_id}:{page}`; `lines` is their JSON."""

    season_id: str
    page: int
    lines: str


class RankPlayers(Task):
    """One piece of the work of making a final ranking."""

    queue: ClassVar[str] = "leaderboards-archive"
    function: ClassVar[str] = "leaderboards-rank-players"

    season_id: Id
    run: int = Field(ge=1)
    step: int = Field(ge=0)


class Unapplied(Model):
    """A rating that could not be put on the live boards. `leaderboards_unapplied/{player_id}`."""

    player_id: str
    since: Moment


class Difference(Model):
    """How many players a comparison found to be wrong in one way, and the first of them."""

    players: int = 0
    examples: tuple[str, ...] = Field((), description="The ids of ten at most.")


class Reconciliation(Model):
    """What the last comparison of the live boards with the ratings found. `leaderboards_reconciliations/last`."""

    started_at: Moment
    finished_at: Moment
    whole: bool = Field(description="Whether every player was compared, or a sample was enough.")
    rated_players: int = Field(description="Ratings in Firestore when it began.")
    players_on_board: int = Field(description="Players on the live global board when it began.")
    compared: int
    missing: Difference = Field(description="Rated, and not on a board that they belong on.")
    extra: Difference = Field(description="On the boards without a rating.")
    different: Difference = Field(description="On the boards with another standing or another line.")
    is_repaired: bool = Field(description="Whether all that was found has been put right.")
