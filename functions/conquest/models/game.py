"""The game as data: what a season's rules may say. All numbers are whole; shares and factors are in permille."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from shared.model import Model

Whole = Annotated[int, Field(ge=0, le=1_000_000_000)]
Permille = Annotated[int, Field(ge=0, le=10_000)]

MOST_TERRITORIES = 200
"""Of a map: it is read whole, and shown whole to all who listen."""


class Unit(StrEnum):
    """What fights."""

    MILITIA = "militia"
    SPEARMAN = "spearman"
    ARCHER = "archer"
    CAVALRY = "cavalry"


class Building(StrEnum):
    """What a player builds. Each begins at level 1."""

    BARRACKS = "barracks"
    WAREHOUSE = "warehouse"
    WORKSHOP = "workshop"


class Terrain(StrEnum):
    """What a territory looks like, and how one fights there."""

    CASTLE = "castle"
    FOREST = "forest"
    HILLS = "hills"
    RIVER = "river"
    PLAINS = "plains"


class Tier(StrEnum):
    """How near to the middle of the map a territory is, and with that what it is worth."""

    CENTER = "center"
    RING = "ring"
    EDGE = "edge"


class Formation(StrEnum):
    """How an army stands."""

    OFFENSIVE = "offensive"
    BALANCED = "balanced"
    DEFENSIVE = "defensive"


class Speed(StrEnum):
    """How fast a unit is; it decides nothing."""

    SLOW = "slow"
    MEDIUM = "medium"
    FAST = "fast"
    VERY_FAST = "very_fast"


class UnitRule(Model):
    """A unit: its strength is `hp` times `damage`; `train_seconds` are for one."""

    hp: Whole
    damage: Whole
    cost: Whole = Field(description="Gold for one.")
    speed: Speed
    train_seconds: Whole
    barracks_level: Annotated[int, Field(ge=1, le=100)] = Field(1, description="From which level one can train it.")


class Counter(Model):
    """A unit that is stronger against another, by how much of the other army is of that unit."""

    unit: Unit
    against: Unit
    permille: Permille = Field(description="1500: half as strong again against an army of that unit alone.")


class TerrainRule(Model):
    """What a terrain changes, in permille: of whoever defends, of whoever attacks, and of units on either side."""

    defence: Permille = 1000
    attack: Permille = 1000
    garrison_hp: Permille = 1000
    units: dict[Unit, Permille] = Field(default_factory=dict)


class FormationRule(Model):
    """What a formation changes, in permille."""

    attack: Permille = 1000
    defence: Permille = 1000


class BuildingRule(Model):
    """What the levels of a building cost, in gold, and take, in seconds: the first is that from level 1 to 2."""

    costs: tuple[Whole, ...] = Field(max_length=50)
    seconds: tuple[Whole, ...] = Field(max_length=50)


class WarehouseRule(Model):
    """What a warehouse does, by its level from 1."""

    capacity: tuple[Whole, ...]
    protected: tuple[Permille, ...] = Field(description="The share of the gold that no raid takes, in permille.")
    hourly_gold: Whole = Field(description="What each level adds to the gold an hour.")


class TierRule(Model):
    """What the territories of a tier bring in an hour, and who holds them at first."""

    territories: Annotated[int, Field(ge=0, le=MOST_TERRITORIES)]
    gold: Whole
    victory_points: Whole
    guards: dict[Unit, Whole] = Field(description="Who defends a territory that no tribe holds.")


class BattleRule(Model):
    """What a battle costs, and brings."""

    variance: Annotated[int, Field(ge=0, le=900)] = Field(description="Permille of chance either way in an attack.")
    loser_casualties: Permille
    winner_casualties: Permille = Field(description="Of an army that won against one as strong; less against a weaker.")
    gold_a_victory_point: Annotated[int, Field(ge=1)] = Field(description="What units of the other side cost.")
    smallest_army: Annotated[int, Field(ge=1, le=1000)] = Field(10, description="Units that an attack takes at least.")


class RaidRule(Model):
    """What a raid takes, and whom it spares. Times are in seconds of the game."""

    spoils: Permille = Field(500, description="What of the gold above what the warehouse protects is taken.")
    carried: Whole = Field(20, description="Gold that each unit that comes home carries at most.")
    window: Annotated[int, Field(ge=0, le=1000)] = Field(
        500, description="The building levels that the weaker of the two has at least, in permille of the stronger's."
    )
    cooldown_seconds: Whole = Field(600, description="Between two raids of a player.")
    protection_seconds: Whole = Field(14_400, description="For which nobody raids a player again who lost to a raid.")
    newcomer_seconds: Whole = Field(86_400, description="For which nobody is raided after the start of the season.")


class SeasonRule(Model):
    """What a season is by itself: its length in days, and money in cents."""

    days: Annotated[int, Field(ge=1, le=365)]
    entry_fee: Whole
    platform_fee: Whole


class PrizeBand(Model):
    """Places of the final ranking, the best first, that share a part of the prize pool equally."""

    places: Annotated[int, Field(ge=1, le=100)]
    permille: Permille


class PrizeRule(Model):
    """Who wins what of the prize pool, in permille: by the tribes' places, and in a tribe by its members' roles."""

    bands: tuple[PrizeBand, ...] = (
        PrizeBand(places=1, permille=300),
        PrizeBand(places=1, permille=200),
        PrizeBand(places=1, permille=100),
        PrizeBand(places=7, permille=400),
    )
    chieftain: Annotated[int, Field(ge=1, le=1000)] = 200
    captain: Annotated[int, Field(ge=1, le=1000)] = Field(150, description="Each; warriors share the rest.")


class Game(Model):
    """All of it. A season keeps the one that it began with."""

    hour_seconds: Annotated[int, Field(ge=1, le=3600)] = Field(
        3600,
        description="How long an hour of the game is. Less: all times below shrink with it.",
    )
    start_gold: Whole
    hourly_gold: Whole = Field(description="What every player gets in an hour.")
    territory_share: Permille = Field(description="What of a territory's gold each player with units there gets.")
    refund: Permille = Field(description="What of its price a cancelled training gives back.")
    army_a_barracks_level: Whole
    workshop_speed: Permille = Field(description="What each level of the workshop after the first takes off training.")
    training_queue: Annotated[int, Field(ge=1, le=50)]
    units: dict[Unit, UnitRule]
    counters: tuple[Counter, ...]
    terrains: dict[Terrain, TerrainRule]
    formations: dict[Formation, FormationRule]
    buildings: dict[Building, BuildingRule]
    warehouse: WarehouseRule
    tiers: dict[Tier, TierRule]
    battles: BattleRule
    raids: RaidRule = RaidRule()
    season: SeasonRule
    prizes: PrizeRule = PrizeRule()

    @model_validator(mode="after")
    def _has_a_map_that_can_be_shown(self) -> Self:
        if sum(rule.territories for rule in self.tiers.values()) > MOST_TERRITORIES:
            raise ValueError(f"a map has {MOST_TERRITORIES} territories at most, of all tiers together")
        return self
