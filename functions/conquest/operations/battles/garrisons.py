"""Members of a tribe station units in its territories, and call them home."""

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Garrison, GarrisonStatus, RecallUnits, StationUnits, Territory
from functions.conquest.rules.battles import garrisons
from functions.conquest.rules.battles import units as armies
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.seasons import hours
from functions.conquest.rules.seasons.seasons import require_active
from functions.conquest.rules.territories.territories import army
from functions.conquest.store import players, seasons, territories, tribes
from shared.firestore.transaction import Transaction


async def station(tx: Transaction, player_id: str, territory_id: int, wanted: StationUnits) -> GarrisonStatus:
    """Units join the garrison, which may take another formation.

    Two reads in one call, two writes; for another formation, a read and a check of the tribe. Raises
    NothingToStation, TerritoryNotHeld, FormationNotYours, InsufficientUnits, and what `_there` does.
    """
    units = armies.counts(wanted.units)
    if not units and wanted.formation is None:
        raise garrisons.NothingToStation
    season, player, territory = await _there(tx, player_id, territory_id)
    garrisons.require_held(territory, player)
    if wanted.formation is not None and wanted.formation is not territory.formation:
        tribe_id = str(player.tribe_id)
        tribe = await tx.get(tribes.TRIBES, tribe_id)
        territory = garrisons.formed(territory, tribe, player.player_id, wanted.formation)
        tx.verify(tribes.TRIBES, tribe_id)
    territory, player = garrisons.stationed(season.game, territory, player, units, tx.now)
    return _saved(tx, territory, player)


async def recall(tx: Transaction, player_id: str, territory_id: int, wanted: RecallUnits) -> GarrisonStatus:
    """Units come home from a garrison. Two reads in one call, two writes.

    Raises NoUnitsStationed, InsufficientUnits, and what `_there` does.
    """
    season, player, territory = await _there(tx, player_id, territory_id)
    own = garrisons.own_units(territory, player)
    units = own if wanted.units is None else armies.counts(wanted.units)
    territory, player = garrisons.recalled(season.game, territory, player, units, tx.now)
    return _saved(tx, territory, player)


async def _there(tx: Transaction, player_id: str, territory_id: int) -> tuple[Season, SeasonPlayer, Territory]:
    """A player as of now, and a territory.

    Raises UnknownConquestSeason, SeasonNotActive, NotRegistered, UnknownTerritory.
    """
    season = require_active(await seasons.current(), tx.now)
    place = territories.document_id(season.season_id, territory_id)
    own = players.document_id(season.season_id, player_id)
    await tx.fetch(players.PLAYERS.ref(own), territories.TERRITORIES.ref(place))
    territory = hours.accounted(season, await territories.territory_in(tx, place), tx.now)
    player = await players.player_in(tx, season.season_id, player_id)
    return season, economy.advance(season, player, tx.now).player, territory


def _saved(tx: Transaction, territory: Territory, player: SeasonPlayer) -> GarrisonStatus:
    territories.save(tx, territory)
    players.save(tx, player)
    units = armies.together(territory.garrison.values())
    held = territory.tribe_id is not None
    return GarrisonStatus(
        territory_id=territory.territory_id,
        garrison=Garrison(units=army(units), formation=territory.formation) if held else None,
        own_units=army(territory.garrison.get(player.player_id, {})),
        remaining_army=army(player.army),
    )
