"""What becomes of garrisons when somebody leaves a tribe: units come home, and with them goes the territories' gold."""

from collections.abc import Collection, Iterable
from datetime import datetime

from functions.conquest.models.game import Formation
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Territory
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.seasons.hours import accounted


def without(season: Season, territory: Territory, player_ids: Collection[str], now: datetime) -> Territory:
    """A territory without some players' units. Without any it is nobody's again, with its first guards.

    The hours until now are accounted for: they are those players'.
    """
    territory = accounted(season, territory, now)
    garrison = {owner: units for owner, units in territory.garrison.items() if owner not in player_ids}
    if garrison:
        return territory.model_copy(update={"garrison": garrison, "changed_at": now})
    return territory.model_copy(
        update={
            "garrison": {},
            "tribe_id": None,
            "held_since": None,
            "formation": Formation.BALANCED,
            "guards": season.game.tiers[territory.tier].guards,
            "changed_at": now,
        }
    )


def home(season: Season, player: SeasonPlayer, territories: Iterable[Territory], now: datetime) -> SeasonPlayer:
    """A player of no tribe, as of now, with the units that stood in these territories back in the army."""
    after = economy.advance(season, player, now).player
    army, away, gold = dict(after.army), after.away, after.territory_gold
    for territory in territories:
        units = territory.garrison.get(player.player_id)
        if units is None:
            continue
        for unit, count in units.items():
            army[unit] = army.get(unit, 0) + count
        away -= sum(units.values())
        gold -= season.game.tiers[territory.tier].gold
    return after.model_copy(update={"army": army, "away": away, "territory_gold": gold, "tribe_id": None})
