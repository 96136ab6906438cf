"""How far each player is."""

from pydantic import Field

from functions.battlepass.models.seasons import HIGHEST_TIER, SeasonShown, SeasonState
from shared.model import Model, Moment


class Progress(Model):
    """A player's season. `battlepass_progress/{season_id}:{player_id}`. `xp` is all that the season gave.

    What analytics adds up stands here, so that no event writes anything for it: `available` rewards were reached on
    the tracks that the player has, `claimed` of them were claimed; `play_sessions` are runs of gains without half an
    hour between two; `active_hour` is the hour of the latest gain.
    """

    season_id: str
    season_number: int = 0
    player_id: str
    xp: int = 0
    xp_by_source: dict[str, int] = Field(default_factory=dict)
    is_premium: bool = False
    claimed_free: tuple[int, ...] = ()
    claimed_premium: tuple[int, ...] = ()
    available: int = 0
    claimed: int = 0
    play_sessions: int = 0
    last_gain_at: Moment | None = None
    active_hour: Moment | None = None
    updated_at: Moment


class MyBattlePass(Model):
    """A player's progress: the tier (0 to 100), XP into it, and XP still missing to the next (null at the last)."""

    season: SeasonShown
    current_tier: int = Field(ge=0, le=HIGHEST_TIER)
    current_xp: int
    xp_to_next_tier: int | None
    total_xp: int
    is_premium: bool
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]


class PlayerProgress(Model):
    """A player's progress in the words of the Battle Pass Service, where a tier is a level."""

    player_id: str
    season_id: str
    season_state: SeasonState
    current_level: int = Field(ge=0, le=HIGHEST_TIER)
    current_xp: int
    xp_to_next_level: int | None
    total_xp: int
    is_premium: bool
