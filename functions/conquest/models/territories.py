"""Territories: where they are, who holds them, what they bring."""

from pydantic import Field

from functions.conquest.models.game import Formation, Terrain, Tier, Unit
from functions.conquest.models.players import Army
from shared.model import Model, Moment


class Coordinates(Model):
    """A square of the map."""

    x: int
    y: int


class Stand(Model):
    """Who of a tribe stood in a territory when so many hours were over, one after another."""

    tribe_id: str
    players: tuple[str, ...]
    hours: int


class Territory(Model):
    """A territory of a season. `conquest_territories/{season_id}-{territory_id}`.

    `garrison` has the units of each member of the tribe that holds it; `guards` defend one that nobody holds. Of the
    first `hours` of the season it is known who stood here, and `stood` has those that brought no points yet:
    `rules.hours` keeps both, and is asked before the garrison changes.
    """

    hours: int = 0
    stood: tuple[Stand, ...] = ()
    season_id: str
    territory_id: int
    tier: Tier
    terrain: Terrain
    coordinates: Coordinates
    guards: dict[Unit, int]
    tribe_id: str | None = None
    held_since: Moment | None = None
    garrison: dict[str, dict[Unit, int]] = Field(default_factory=dict)
    formation: Formation = Formation.BALANCED
    changed_at: Moment


class Owner(Model):
    """The tribe that holds a territory, and since when."""

    tribe_id: str
    controlled_since: Moment


class Garrison(Model):
    """Who stands in a territory, all members together."""

    units: Army
    formation: Formation


class TerritoryView(Model):
    """A territory as players see it. `npc_defense` defends one that no tribe holds."""

    territory_id: int
    tier: Tier
    terrain: Terrain
    coordinates: Coordinates
    owner: Owner | None
    garrison: Garrison | None
    npc_defense: Army | None
    gold_generation: int = Field(description="Gold an hour.")
    vp_generation: int = Field(description="Victory points an hour.")


class ConquestMap(Model):
    """All territories of a season. It is a few seconds old at most."""

    season_id: str
    territories: tuple[TerritoryView, ...]
