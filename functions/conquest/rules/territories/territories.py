"""Territories as players see them."""

from collections.abc import Iterable, Mapping

from functions.conquest.models.game import Game, Unit
from functions.conquest.models.players import Army
from functions.conquest.models.territories import Garrison, Owner, Territory, TerritoryDetail, TerritoryView
from shared.errors import NotFound


class UnknownTerritory(NotFound):
    """There is no such territory."""

    code = "TERRITORY_NOT_FOUND"
    message = "There is no such territory in this season; GET /v1/territories lists them."


def army(units: Mapping[Unit, int]) -> Army:
    """Units as an army."""
    return Army(**{unit.value: count for unit, count in units.items()})


def together(garrison: Iterable[Mapping[Unit, int]]) -> dict[Unit, int]:
    """The units of all members."""
    total = dict.fromkeys(Unit, 0)
    for units in garrison:
        for unit, count in units.items():
            total[unit] += count
    return total


def detail(game: Game, territory: Territory) -> TerritoryDetail:
    """A territory with its last battles."""
    shown = {name: getattr(view(game, territory), name) for name in TerritoryView.model_fields}
    return TerritoryDetail(**shown, last_updated=territory.changed_at, recent_battles=territory.recent_battles)


def view(game: Game, territory: Territory) -> TerritoryView:
    """A territory by the rules of its season."""
    rule = game.tiers[territory.tier]
    owner = garrison = guards = None
    if territory.tribe_id is not None and territory.held_since is not None:
        owner = Owner(tribe_id=territory.tribe_id, controlled_since=territory.held_since)
        garrison = Garrison(units=army(together(territory.garrison.values())), formation=territory.formation)
    else:
        guards = army(territory.guards)
    return TerritoryView(
        **{name: getattr(territory, name) for name in ("territory_id", "tier", "terrain", "coordinates")},
        owner=owner,
        garrison=garrison,
        npc_defense=guards,
        gold_generation=rule.gold,
        vp_generation=rule.victory_points,
    )
