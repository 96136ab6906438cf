"""What the battle pass shows support of one player."""

from functions.battlepass.models.progress import Progress
from functions.battlepass.store import history
from shared.model import Model, Moment

SEASONS = 5


class SeasonForAdmin(Model):
    """A player's progress in one season."""

    season_id: str
    season_number: int
    xp: int
    xp_by_source: dict[str, int]
    purchased_tiers: int
    is_premium: bool
    premium_by: tuple[str, ...]
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]
    claimed_bonuses: tuple[int, ...]
    last_gain_at: Moment | None


class PlayerForAdmin(Model):
    """A player's five latest seasons, the latest first."""

    seasons: tuple[SeasonForAdmin, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's latest seasons (a read each)."""
    played: list[Progress] = await history.seasons(player_id, SEASONS, None)
    shown = set(SeasonForAdmin.model_fields)
    seasons = tuple(SeasonForAdmin(**progress.model_dump(include=shown)) for progress in played)
    return PlayerForAdmin(seasons=seasons) if seasons else None
