"""How a season would end now."""

from functions.conquest.models.payouts import SeasonEndPreview
from functions.conquest.operations.seasons import ending
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from shared.declare import endpoint
from shared.extension_points import IDENTITIES
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "GET /api/v1/admin/conquest/seasons/{season_id}/end",
    errors=(UnknownConquestSeason,),
    extension_points=(IDENTITIES,),
)
async def preview_season_end(admin: Admin, season_id: Id) -> SeasonEndPreview:
    """Preview the end of a season.

    Returns the ranking, the prize pool and each payout as they would be if the season ended now. Nothing is changed.

    Cost: a read for each tribe, each part of its points, each thousand players who have paid, and two for each winner.

    Source: CryptoTribes 8.2.
    """
    return await ending.preview(season_id)
