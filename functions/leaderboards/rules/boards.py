"""What a board shows of players."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from functions.leaderboards.models.boards import LeaderboardLine, LeaderboardState, OwnStanding, SeasonLeaderboard
from functions.leaderboards.models.ratings import STARTING_ELO, Rating, SeasonLine
from functions.leaderboards.rules.elo import tier_of
from shared.errors import DomainError

BOARD_SIZE = 100
NEIGHBOURS = 5
WHO = ("player_id", "display_name", "country", "wins", "losses", "draws")
"""What a board shows of those who may be named."""


class UnknownRegion(DomainError):
    """The region is not a country code of ISO 3166-1 alpha-2."""

    status = 404
    code = "UNKNOWN_REGION"
    message = "There is no such region; use a two-letter code of ISO 3166-1."


class Extra(NamedTuple):
    """What a card has beside the line: the peak, and the record of the season (zeros without one)."""

    peak_elo: int
    season_elo: int
    season_wins: int
    season_losses: int
    season_draws: int


def shown(player: Rating | SeasonLine) -> LeaderboardLine:
    """What a board shows of a player; of one who is not to be named, the rating alone (1v1bro 2.6)."""
    who = {name: getattr(player, name) if player.is_named else None for name in WHO}
    return LeaderboardLine(elo=player.elo, tier=tier_of(player.elo), **who)


def extra(rating: Rating) -> Extra:
    """What a rating's card has beside its line."""
    season = rating.season
    record = (season.elo, season.wins, season.losses, season.draws) if season else (0, 0, 0, 0)
    return Extra(rating.peak_elo, *record)


def unranked(player_id: str, total: int) -> OwnStanding:
    """Where a player stands before the first rated match."""
    return OwnStanding(
        player_id=player_id,
        rank=None,
        tier_rank=None,
        elo=STARTING_ELO,
        peak_elo=STARTING_ELO,
        tier=tier_of(STARTING_ELO),
        total_players=total,
        nearby=(),
    )


def season_board(season_id: str, cards: Iterable[tuple[dict[str, Any], Extra]], total: int) -> SeasonLeaderboard:
    """The live top of a season: the players' records of it, from their lines and what their cards have beside."""
    entries = []
    for rank, (line, beside) in enumerate(cards, 1):
        record = dict(zip(("wins", "losses", "draws"), beside[2:], strict=True)) if line["player_id"] else {}
        season = {"elo": beside.season_elo, "tier": tier_of(beside.season_elo), "rank": rank}
        entries.append({**line, **record, **season})
    return SeasonLeaderboard.model_validate(
        {"season_id": season_id, "state": LeaderboardState.LIVE, "total_players": total, "entries": entries}
    )
