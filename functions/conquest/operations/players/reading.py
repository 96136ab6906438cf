"""What players see of the current season."""

from datetime import UTC, datetime

from functions.conquest.models.players import MyConquest
from functions.conquest.models.territories import ConquestMap, TerritoryDetail
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.players import players as views
from functions.conquest.rules.territories import territories as rules
from functions.conquest.store import players, seasons, territories
from functions.profiles.api import players as profiles


async def mine(player_id: str) -> MyConquest:
    """All that a player has (two reads). Raises UnknownConquestSeason, NotRegistered, UnknownPlayer."""
    season = await seasons.current()
    player = await players.player(season.season_id, player_id)
    username = await profiles.name_of(player_id)
    return views.mine(season, economy.advance(season, player, datetime.now(UTC)).player, username)


async def territories_of(season_id: str | None) -> ConquestMap:
    """The map of a season, or the current one (a read a territory). Raises UnknownConquestSeason."""
    season = await seasons.current_or(season_id)
    listed = await territories.of_season(season.season_id)
    shown = tuple(rules.view(season.game, territory) for territory in listed)
    return ConquestMap(season_id=season.season_id, territories=shown)


async def territory(territory_id: int) -> TerritoryDetail:
    """A territory of the current season (one read). Raises UnknownConquestSeason, UnknownTerritory."""
    season = await seasons.current()
    return rules.detail(season.game, await territories.territory(season.season_id, territory_id))
