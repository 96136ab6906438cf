"""What a player's live document shows of the rating."""

from functions.leaderboards.models.ratings import STARTING_ELO
from functions.leaderboards.rules.elo import tier_of
from functions.leaderboards.store import ratings
from shared.model import Model

SECTION = ratings.LIVE_SECTION


class LiveRating(Model):
    """A player's rating, its tier and highest value, and all matches that counted for it. Ranks are asked for."""

    elo: int = STARTING_ELO
    peak_elo: int = STARTING_ELO
    tier: str = tier_of(STARTING_ELO)
    wins: int = 0
    losses: int = 0
    draws: int = 0


async def live_section(player_id: str) -> LiveRating:
    """A player's rating; the starting one before the first rated match (one read)."""
    rated = await ratings.current_rating(player_id)
    if rated is None:
        return LiveRating()
    record = rated.model_dump(include={"elo", "peak_elo", "wins", "losses", "draws"})
    return LiveRating(tier=tier_of(rated.elo), **record)
