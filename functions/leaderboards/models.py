"""Ratings, results, and the boards that are made of them."""

from typing import NamedTuple

from pydantic import Field

from shared.model import Model, Moment


class Rating(Model):
    """A player's ELO rating. `leaderboards_ratings/{player_id}`.

    `standing` orders a board: the rating, and among equals who reached theirs first. `version` counts the
    changes, so that a late one cannot move a live board back. Name and country are copies of the profile's.
    Whoever is off the boards has a negative standing and no country: the account was merged into `merged_into`,
    or a merge that brought all its matches was undone.
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
    profile_changed_at: Moment | None = None
    merged_into: str | None = None
    updated_at: Moment


class AddedRating(Model):
    """What a merge of two accounts added to the target's rating; `country` is what the source's was."""

    source_id: str
    elo: int
    peak_before: int
    peak_after: int
    reached_before: Moment
    reached_after: Moment
    wins: int
    losses: int
    draws: int
    country: str | None


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
    played_at: Moment
    rated_at: Moment


class BoardCard(NamedTuple):
    """What the live boards keep of a player; as a JSON array it takes some 90 bytes."""

    player_id: str
    display_name: str
    country: str | None
    elo: int
    peak_elo: int
    wins: int
    losses: int
    draws: int


class Entry(Model):
    """One line of a board; ranks begin at 1."""

    rank: int = Field(ge=1, examples=[1])
    player_id: str
    display_name: str = Field(examples=["Ada"])
    country: str | None = Field(examples=["GB"])
    elo: int = Field(examples=[1216])
    tier: str = Field(examples=["Gold"])
    wins: int
    losses: int
    draws: int


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


class Unapplied(Model):
    """A rating that could not be put on the live boards. `leaderboards_unapplied/{player_id}`."""

    player_id: str
    since: Moment
