"""How a season goes."""

from datetime import UTC, datetime

from functions.battlepass.models.analytics import Analytics
from functions.battlepass.rules import analytics as rules
from functions.battlepass.rules.seasons import UnknownSeason
from functions.battlepass.store import analytics, seasons
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "GET /api/v1/battlepass/analytics/{season}",
    errors=(UnknownSeason,),
    cache=CachedPage(analytics.PAGE, seconds=300, shared_by_all=True),
)
async def get_analytics(admin: Admin, season: Id) -> Analytics:
    """Get a season's key figures.

    Engagement, XP per day, claim rate, premium conversion and completion. The figures are exact when they are computed
    and at most five minutes old.

    Cost: five aggregation queries, a read for each thousand players each, once in five minutes.

    Source: Battle Pass Service, key metrics.
    """
    now = datetime.now(UTC)
    dated = await seasons.season(season)
    totals = await analytics.totals(season)
    return rules.analytics(dated, totals, await analytics.counts(dated, now), now)
