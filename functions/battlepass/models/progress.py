"""How far each player is."""

from pydantic import Field

from shared.model import Model, Moment


class Progress(Model):
    """A player's season. `battlepass_progress/{season_id}:{player_id}`. `xp` is all that the season gave.

    `purchased_tiers` were bought, and count on top of those that the XP reaches. `premium_by` is what the pass was paid
    by: orders, and `wallet:` with a player; where it is empty, the player's own wallet.

    What analytics adds up stands here, so that no event writes anything for it: `available` rewards were reached on
    the tracks that the player has, `claimed` of them were claimed; `play_sessions` are runs of gains without half an
    hour between two; `active_hour` is the hour of the latest gain. `claimed_bonuses`, for earlier seasons, are by their
    number of seasons, and not among `claimed`.
    """

    premium_by: tuple[str, ...] = ()
    season_id: str
    season_number: int = 0
    player_id: str
    xp: int = 0
    purchased_tiers: int = 0
    xp_by_source: dict[str, int] = Field(default_factory=dict)
    is_premium: bool = False
    claimed_free: tuple[int, ...] = ()
    claimed_premium: tuple[int, ...] = ()
    claimed_bonuses: tuple[int, ...] = ()
    available: int = 0
    claimed: int = 0
    play_sessions: int = 0
    last_gain_at: Moment | None = None
    active_hour: Moment | None = None
    updated_at: Moment
