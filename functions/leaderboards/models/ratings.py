"""Ratings, what matches did to them, and what players did in seasons."""

from shared.model import Model, Moment

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

    Name and country, and whether to show them, are what they were when the player went on to another season.
    """

    player_id: str
    display_name: str
    country: str | None
    is_named: bool = True


class Rating(Model):
    """A player's ELO rating. `leaderboards_ratings/{player_id}`. It carries on over seasons.

    `standing` orders a board: the rating, and among equals who reached theirs first. `version` counts the
    changes, so that a late one cannot move a live board back. `season` is the latest season that the player
    played in. Name and country are copies of the profile's; who is not `is_named` is shown without them, and has no
    country here, so as to be on no country's board. Whoever is off the boards has a negative standing: the
    account was merged into `merged_into`, or a merge that gave it its matches was undone.
    """

    player_id: str
    display_name: str
    country: str | None
    is_named: bool = True
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
    merged_into: str | None = None
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


class Unapplied(Model):
    """A rating that could not be put on the live boards. `leaderboards_unapplied/{player_id}`."""

    player_id: str
    since: Moment
