"""The board of one country."""

from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.boards import Leaderboard
from functions.leaderboards.rules import boards as rules
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.leaderboards.store import boards as store
from shared.declare import CachedPage, endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player
from shared.text.countries import COUNTRIES


@endpoint(
    "GET /api/v1/leaderboards/regional/{region}",
    rate=LEADERBOARD_RATE,
    errors=(rules.UnknownRegion,),
    cache=CachedPage(store.PAGE.replace("scope", "region"), shared_by_all=True),
)
async def get_regional(player: Player, region: Annotated[str, Field(pattern="^[A-Z]{2}$")]) -> RawJson[Leaderboard]:
    """Get a country's leaderboard.

    The top 100 players of a country by ELO. The country is a code of ISO 3166-1 alpha-2.

    Cost: no read of Firestore.
    """
    if region not in COUNTRIES:
        raise rules.UnknownRegion(region=region)
    return RawJson(await store.top(region))
