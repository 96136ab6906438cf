"""Territories: where they are, who holds them, what they bring."""

from pydantic import Field

from functions.conquest.models.battles import RecentBattle
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

    `garrison` has the units of each member of the tribe that holds it; `guards` defend one that nobody holds. `battles`
    counts those that were fought for it; `recent_battles` are the last of them, the latest first. Of the first `hours`
    of the season it is known who stood here, and `stood` has those that brought no points yet: `hours.accounted` keeps
    both, and is asked before the garrison changes.
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
    battles: int = 0
    recent_battles: tuple[RecentBattle, ...] = ()


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


class TerritoryDetail(TerritoryView):
    """A territory with its last battles, the latest first. `last_updated` is when anything there changed."""

    last_updated: Moment
    recent_battles: tuple[RecentBattle, ...]


class ConquestMap(Model):
    """All territories of a season. It is a few seconds old at most."""

    season_id: str
    territories: tuple[TerritoryView, ...]


class StationUnits(Model):
    """Units that join your garrison of a territory, and how the garrison is to stand.

    The formation is the chieftain's and the captains' to choose; left out, it stays.
    """

    units: Army = Army()
    formation: Formation | None = None


class RecallUnits(Model):
    """Units of yours that come home from a garrison; left out, all do."""

    units: Army | None = None


class GarrisonStatus(Model):
    """A garrison after your units came or went. `units` are all members', `own_units` yours."""

    territory_id: int
    garrison: Garrison | None = Field(description="Null when nobody holds the territory any more.")
    own_units: Army
    remaining_army: Army
