"""What leaderboards show support of one player."""

from functions.leaderboards.models.ratings import SeasonRecord
from functions.leaderboards.store.ratings import RATINGS
from shared.model import Model, Moment


class PlayerForAdmin(Model):
    """A player's rating, and the record of the latest season that they played in."""

    elo: int
    peak_elo: int
    wins: int
    losses: int
    draws: int
    is_named: bool
    season: SeasonRecord | None
    last_match_at: Moment | None
    merged_into: str | None


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's rating (one read)."""
    rating = await RATINGS.get(player_id)
    if rating is None:
        return None
    return PlayerForAdmin(**rating.model_dump(include=set(PlayerForAdmin.model_fields)))
