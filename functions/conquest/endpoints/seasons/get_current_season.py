"""The current season."""

from functions.conquest.models.seasons import SeasonView
from functions.conquest.operations.seasons import seasons
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from functions.conquest.store.seasons import PAGE
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint(
    "GET /v1/seasons/current", errors=(UnknownConquestSeason,), cache=CachedPage(PAGE, seconds=15, shared_by_all=True)
)
async def get_current_season(player: Player) -> SeasonView:
    """Get the current season.

    The season that is played now; without one the next to come, and after all seasons the last. `game` has the rules
    that it is played by. The answer may be 15 seconds old.

    Cost: when not cached, a read for each thousand players; each half minute and instance one of each season.

    Source: CryptoTribes 4.4.9.
    """
    return await seasons.current()
