"""All rewards of a season."""

from functions.battlepass.models.rewards import Tiers
from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.rules.seasons import REMEMBERED, UnknownSeason
from functions.battlepass.store import seasons, tiers
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /api/v1/battlepass/tiers/{season}",
    errors=(UnknownSeason,),
    cache=CachedPage(tiers.PAGE, seconds=REMEMBERED, shared_by_all=True),
)
async def get_tiers(player: Player, season: Id) -> Tiers:
    """List a season's tiers.

    Returns the free and the premium reward of each tier.

    Cost: one read when neither cached nor remembered. The page is kept no longer than instances remember: what one
    remembers may be old, but not when the season begins.
    """
    dated = await seasons.season(season)
    return Tiers(
        season_id=dated.season_id,
        xp_per_tier=dated.xp_per_tier,
        highest_tier=HIGHEST_TIER,
        tiers=await tiers.tiers(dated.season_id),
    )
