"""How far a player is, as players and game servers see it."""

from pydantic import Field

from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.models.seasons import SeasonState
from functions.battlepass.models.tiers import HIGHEST_TIER
from shared.model import Model


class MyBattlePass(Model):
    """A player's progress: the tier (0 to 100), the XP in it, and the XP to the next tier (null at the last).

    `current_tier` includes tiers that were bought.
    """

    season: SeasonDetails
    current_tier: int = Field(ge=0, le=HIGHEST_TIER)
    current_xp: int
    xp_to_next_tier: int | None
    purchased_tiers: int
    total_xp: int
    is_premium: bool
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]
    claimed_bonuses: tuple[int, ...] = Field(description="Of bonuses, by their number of seasons.")


class PlayerProgress(Model):
    """A player's progress. A level is a tier of the battle pass.

    Source: Battle Pass Service, whose terms these are.
    """

    player_id: str
    season_id: str
    season_state: SeasonState
    current_level: int = Field(ge=0, le=HIGHEST_TIER)
    current_xp: int
    xp_to_next_level: int | None
    purchased_tiers: int
    total_xp: int
    is_premium: bool
